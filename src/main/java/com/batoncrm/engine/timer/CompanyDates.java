package com.batoncrm.engine.timer;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.jspecify.annotations.Nullable;

/** Dates that say no zone of their own are the company's. */
class CompanyDates extends DueDateBusinessCalendar {

    private final ZoneId zone;

    CompanyDates(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Date resolveDuedate(String date, @Nullable Date start) {
        try {
            return Date.from(LocalDateTime.parse(date).atZone(zone).toInstant());
        } catch (DateTimeParseException e) {
            return super.resolveDuedate(date, start);
        }
    }
}
