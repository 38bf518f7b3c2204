package com.batoncrm.company;

import com.batoncrm.engine.CannotStart;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Monday to Friday, without the public holidays of the company's country and region. */
@Component
public class WorkingDays {

    private final Company company;
    private final Clock clock;
    private final HolidayManager holidays;

    WorkingDays(Company company, Clock clock) {
        this.company = company;
        this.clock = clock;
        this.holidays = calendar(company.country());
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    /** Whether the day is a public holiday of the company's country and region. */
    public boolean isHoliday(LocalDate day) {
        return holidays.isHoliday(day, company.region());
    }

    /** That day, or the first working day after it. */
    public LocalDate onOrAfter(LocalDate day) {
        return isWorkingDay(day) ? day : plus(day, 1);
    }

    /** So many working days after that day, before it where {@code workingDays} is negative, the day itself at 0. */
    public LocalDate plus(LocalDate day, int workingDays) {
        int step = Integer.signum(workingDays);
        LocalDate result = day;
        for (int left = Math.abs(workingDays); left > 0; ) {
            result = result.plusDays(step);
            if (isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }

    /** So many working days later, at the same time of day in the company's zone. */
    public Instant plus(Instant instant, int workingDays) {
        ZonedDateTime local = instant.atZone(company.zone());
        return local.with(plus(local.toLocalDate(), workingDays)).toInstant();
    }

    /** So many working days from now, at least one. */
    public Instant fromNow(int workingDays) {
        return plus(clock.instant(), Math.max(1, workingDays));
    }

    /** The date in the company's zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), company.zone());
    }

    private static HolidayManager calendar(String country) {
        try {
            return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new CannotStart(
                    "There is no calendar of public holidays for '" + country + "'.",
                    "Set baton.company.country to a country's two letters, such as DE.",
                    e);
        }
    }
}
