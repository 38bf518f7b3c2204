package com.batoncrm.engine.deployguard;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.scheduling.support.CronExpression;
import org.w3c.dom.Element;

/** Times that a process waits for: readable, and never so short that they would keep the engine busy. */
final class TimerCheck {

    private static final Duration SHORTEST_CYCLE = Duration.ofMinutes(1);
    private static final Pattern CYCLE = Pattern.compile("R\\d*/(P[0-9A-Z.]+)");

    /** A second and a minute, so that it comes once an hour at the most. */
    private static final Pattern HOURLY = Pattern.compile("\\d{1,2} \\d{1,2} .+");

    private static final Pattern RETRIES =
            Pattern.compile("R\\d{1,2}/P[0-9A-Z.]+|P[0-9A-Z.]+(\\s*,\\s*P[0-9A-Z.]+){0,19}");
    private static final Set<String> DATES = Set.of("dueDate", "followUpDate");

    private final BpmnFile file;
    private final Findings findings;

    TimerCheck(BpmnFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    void check() {
        file.all("timerEventDefinition").forEach(timer -> {
            boolean empty = Set.of("timeDate", "timeDuration", "timeCycle").stream()
                    .noneMatch(kind -> BpmnFile.child(timer, kind).isPresent());
            findings.refuseIf(empty, file.place(timer), "reference.missing", "time");
        });
        file.all("timeDate").forEach(date -> refuseUnless(isExpression(date) || isDate(Xml.text(date)), date));
        file.all("timeDuration")
                .forEach(duration -> refuseUnless(isExpression(duration) || isDuration(Xml.text(duration)), duration));
        file.all("timeCycle").forEach(cycle -> {
            if (!isCalmCycle(Xml.text(cycle))) {
                findings.refuse(file.place(cycle), "timer.cycle", Xml.text(cycle));
            }
        });
        file.all("failedJobRetryTimeCycle")
                .forEach(retries ->
                        refuseUnless(RETRIES.matcher(Xml.text(retries)).matches(), retries));
        file.all("userTask")
                .forEach(task -> DATES.forEach(attribute -> {
                    String date = BpmnFile.camunda(task, attribute);
                    boolean readable =
                            date.isEmpty() || BpmnFile.holdsExpression(date) || isDate(date) || isDuration(date);
                    findings.refuseIf(!readable, file.place(task), "timer.unreadable", date);
                }));
    }

    private void refuseUnless(boolean readable, Element time) {
        findings.refuseIf(!readable, file.place(time), "timer.unreadable", Xml.text(time));
    }

    private static boolean isExpression(Element element) {
        return BpmnFile.holdsExpression(Xml.text(element));
    }

    private static boolean isDate(String text) {
        try {
            DateTimeFormatter.ISO_DATE_TIME.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isDuration(String text) {
        try {
            return lasts(text).compareTo(Duration.ZERO) >= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** An expression is none: what a person types into a form must not set the pace. */
    private static boolean isCalmCycle(String text) {
        Matcher cycle = CYCLE.matcher(text);
        if (!cycle.matches()) {
            return HOURLY.matcher(text).matches() && CronExpression.isValidExpression(text);
        }
        return isDuration(cycle.group(1)) && lasts(cycle.group(1)).compareTo(SHORTEST_CYCLE) >= 0;
    }

    /** A month counts as thirty days here. */
    private static Duration lasts(String text) {
        int time = text.indexOf('T');
        String days = time < 0 ? text : text.substring(0, time);
        Period period = days.equals("P") ? Period.ZERO : Period.parse(days);
        Duration rest = time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time));
        return rest.plusDays(period.toTotalMonths() * 30 + period.getDays());
    }
}
