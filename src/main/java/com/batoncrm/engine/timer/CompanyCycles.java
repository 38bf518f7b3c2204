package com.batoncrm.engine.timer;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/** Cycles by cron in the company's zone; those by duration ("R/PT1H") have no time of day. */
class CompanyCycles extends CycleBusinessCalendar {

    private final ZoneId zone;

    CompanyCycles(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Date resolveDuedate(String cycle, @Nullable Date start) {
        return resolveDuedate(cycle, start, 0);
    }

    @Override
    public Date resolveDuedate(String cycle, @Nullable Date start, long repeatOffset) {
        if (!CronExpression.isValidExpression(cycle)) {
            return super.resolveDuedate(cycle, start, repeatOffset);
        }
        Date from = start == null ? ClockUtil.getCurrentTime() : start;
        @Nullable
        ZonedDateTime next = CronExpression.parse(cycle).next(from.toInstant().atZone(zone));
        return Date.from(Objects.requireNonNull(next, cycle).toInstant());
    }
}
