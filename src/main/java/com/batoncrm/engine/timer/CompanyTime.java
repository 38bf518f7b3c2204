package com.batoncrm.engine.timer;

import java.time.ZoneId;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** "5:30" in a model is 5:30 at the company's, wherever its servers are and whatever time they keep. */
@Component
class CompanyTime extends AbstractProcessEnginePlugin {

    private final ZoneId zone;

    CompanyTime(@Value("${baton.company.zone}") ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new DurationBusinessCalendar());
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new CompanyDates(zone));
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new CompanyCycles(zone));
        configuration.setBusinessCalendarManager(calendars);
    }
}
