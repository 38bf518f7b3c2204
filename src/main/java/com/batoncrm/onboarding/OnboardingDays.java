package com.batoncrm.onboarding;

import com.batoncrm.company.Company;
import com.batoncrm.company.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** When a planned task is shown, due, late and very late, as the employee's start is now. */
@Component
public class OnboardingDays {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final WorkingDays days;
    private final Company company;

    OnboardingDays(WorkingDays days, Company company) {
        this.days = days;
        this.company = company;
    }

    public LocalDate today() {
        return days.today();
    }

    /** The day that the plan names, over or not. */
    public LocalDate planned(PlannedTask task, LocalDate start) {
        return task.days() == 0 ? days.onOrAfter(start) : days.plus(start, task.days());
    }

    /** The day it is due; today where that would be over before anybody could know. */
    public LocalDate due(PlannedTask task, LocalDate start) {
        return atLeastToday(planned(task, start));
    }

    /** From then on it is in the task list; the employee's own are from the first day on. */
    public Instant shown(PlannedTask task, LocalDate start) {
        LocalDate day = days.plus(due(task, start), -task.lead());
        LocalDate shown = task.owner() == Owner.EMPLOYEE && day.isBefore(start) ? start : day;
        return shown.atStartOfDay(company.zone()).toInstant();
    }

    /** Whether its day is over. */
    public boolean isLate(PlannedTask task, LocalDate start) {
        return planned(task, start).isBefore(days.today());
    }

    /** The evening of the day. */
    public Instant evening(LocalDate day) {
        return day.atTime(EVENING).atZone(company.zone()).toInstant();
    }

    public Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(company.zone()).toInstant();
    }

    /** The morning so many working days after the day. */
    public Instant late(LocalDate due, int workingDays) {
        return morning(days.plus(due, workingDays));
    }

    /** So many working days before or after that day, but not over. */
    public LocalDate from(LocalDate day, int workingDays) {
        return atLeastToday(workingDays == 0 ? days.onOrAfter(day) : days.plus(day, workingDays));
    }

    /** So many working days from now, at least one. */
    public Instant fromNow(int workingDays) {
        return days.fromNow(workingDays);
    }

    private LocalDate atLeastToday(LocalDate day) {
        return day.isBefore(days.today()) ? days.today() : day;
    }
}
