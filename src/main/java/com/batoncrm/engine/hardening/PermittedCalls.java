package com.batoncrm.engine.hardening;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.spin.json.SpinJsonNode;
import org.joda.time.DateTime;

/** The few calls that an expression may make, with the number of their arguments; the same for the deploy guard and the engine. */
public final class PermittedCalls {

    /** On a variable: reading Json, and asking a list for its size. */
    public static final Map<String, Integer> ON_VARIABLES = Map.of(
            "prop",
            1,
            "hasProp",
            1,
            "elements",
            0,
            "stringValue",
            0,
            "numberValue",
            0,
            "boolValue",
            0,
            "size",
            0,
            "isEmpty",
            0,
            "contains",
            1);

    /** On {@code dateTime()}. */
    public static final Map<String, Integer> ON_DATES = Map.ofEntries(
            Map.entry("plusMinutes", 1),
            Map.entry("plusHours", 1),
            Map.entry("plusDays", 1),
            Map.entry("plusWeeks", 1),
            Map.entry("plusMonths", 1),
            Map.entry("plusYears", 1),
            Map.entry("minusMinutes", 1),
            Map.entry("minusHours", 1),
            Map.entry("minusDays", 1),
            Map.entry("minusWeeks", 1),
            Map.entry("minusMonths", 1),
            Map.entry("minusYears", 1),
            Map.entry("withDayOfWeek", 1),
            Map.entry("withTimeAtStartOfDay", 0),
            Map.entry("toDate", 0));

    /** Functions of the engine; the queries of filters use the first two. */
    static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now", "dateTime");

    /** Functions that a model may use. */
    public static final Set<String> FUNCTIONS_IN_MODELS = Set.of("now", "dateTime");

    /** What an expression may read of {@code execution}. */
    public static final String OF_EXECUTION = "processBusinessKey";

    private PermittedCalls() {}

    static Object call(Object base, String method, List<Object> arguments) {
        if (base instanceof SpinJsonNode json && arguments.size() == ON_VARIABLES.getOrDefault(method, -1)) {
            switch (method) {
                case "prop":
                    return json.prop(arguments.get(0).toString());
                case "hasProp":
                    return json.hasProp(arguments.get(0).toString());
                case "elements":
                    return json.elements();
                case "stringValue":
                    return json.stringValue();
                case "numberValue":
                    return json.numberValue();
                case "boolValue":
                    return json.boolValue();
                default:
            }
        }
        if (base instanceof Collection<?> list && arguments.size() == ON_VARIABLES.getOrDefault(method, -1)) {
            switch (method) {
                case "size":
                    return list.size();
                case "isEmpty":
                    return list.isEmpty();
                case "contains":
                    return list.contains(arguments.get(0));
                default:
            }
        }
        if (base instanceof DateTime date && arguments.size() == ON_DATES.getOrDefault(method, -1)) {
            return switch (method) {
                case "toDate" -> date.toDate();
                case "withTimeAtStartOfDay" -> date.withTimeAtStartOfDay();
                default -> moved(date, method, ((Number) arguments.get(0)).intValue());
            };
        }
        throw refusal(method);
    }

    private static DateTime moved(DateTime date, String method, int amount) {
        try {
            return (DateTime) DateTime.class.getMethod(method, int.class).invoke(date, amount);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Refused refusal(String what) {
        return new Refused(say("engine.refused.expression", what));
    }
}
