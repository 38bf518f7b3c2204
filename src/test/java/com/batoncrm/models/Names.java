package com.batoncrm.models;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the names out of expressions: in models (JUEL), in tables and forms (FEEL), in templates of forms. */
final class Names {

    private static final String NAME = "(?<![\\w.])([A-Za-z_]\\w*)";
    private static final String LITERAL = "[\"']([^\"']*)[\"']";
    private static final String EQUALS = "\\s*(?:!=|==?|\\beq\\b|\\bne\\b)\\s*";

    private static final Pattern JUEL = Pattern.compile("[$#]\\{(.*?)}", Pattern.DOTALL);
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern VARIABLE = Pattern.compile(NAME + "\\b(?!\\s*\\()");
    private static final Pattern COMPARED = Pattern.compile(NAME + EQUALS + LITERAL);
    private static final Pattern BOUND =
            Pattern.compile("\\b(?:for|some|every)\\s+(\\w+)\\s+in\\b|,\\s*(\\w+)\\s+in\\b");
    private static final Pattern CONTEXT_KEY = Pattern.compile("[{,]\\s*\\w+\\s*:");

    private static final Set<String> JUEL_WORDS = Set.of(
            "true",
            "false",
            "null",
            "empty",
            "not",
            "and",
            "or",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod",
            "instanceof",
            "execution",
            "task",
            "authenticatedUserId");
    private static final Set<String> FEEL_WORDS = Set.of(
            "true",
            "false",
            "null",
            "not",
            "and",
            "or",
            "for",
            "some",
            "every",
            "in",
            "return",
            "satisfies",
            "if",
            "then",
            "else",
            "between",
            "instance",
            "of",
            "function",
            "this",
            "parent",
            "item",
            "partial",
            "string",
            "list",
            "date",
            "time",
            "number",
            "years",
            "months",
            "days",
            "day",
            "week",
            "sort",
            "index");

    private Names() {}

    static Set<String> inModel(String text) {
        return JUEL.matcher(text)
                .results()
                .flatMap(expression -> variables(expression.group(1), JUEL_WORDS).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Set<String> inFeel(String expression) {
        String bare = CONTEXT_KEY
                .matcher(TEXT.matcher(expression).replaceAll("\"\""))
                .replaceAll(key -> key.group().substring(0, 1));
        Set<String> names = variables(bare, FEEL_WORDS);
        BOUND.matcher(bare).results().map(Names::bound).forEach(names::remove);
        return names;
    }

    /** What a form's {{...}} shows; inside a loop the fields of the row have names of their own, which nobody declares. */
    static Set<String> inTemplate(String text) {
        Set<String> names = new LinkedHashSet<>();
        int loops = 0;
        for (MatchResult part : TEMPLATE.matcher(text).results().toList()) {
            String tag = part.group(1).trim();
            if (loops == 0 && !tag.startsWith("/")) {
                names.addAll(inFeel(tag.replaceFirst("^#(if|loop)\\b", "")));
            }
            loops += tag.startsWith("#loop") ? 1 : tag.startsWith("/loop") ? -1 : 0;
        }
        return names;
    }

    static boolean isTemplate(String text) {
        return TEMPLATE.matcher(text).find();
    }

    /** Which names an expression compares with which texts. */
    static Map<String, Set<String>> compared(String expression) {
        Map<String, Set<String>> compared = new LinkedHashMap<>();
        Matcher matcher = COMPARED.matcher(expression);
        while (matcher.find()) {
            compared.computeIfAbsent(matcher.group(1), name -> new LinkedHashSet<>())
                    .add(matcher.group(2));
        }
        return compared;
    }

    static Set<String> literals(String feel) {
        return Pattern.compile("\"([^\"]*)\"")
                .matcher(feel)
                .results()
                .map(literal -> literal.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> variables(String expression, Set<String> words) {
        return VARIABLE.matcher(TEXT.matcher(expression).replaceAll("\"\""))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !words.contains(name))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String bound(MatchResult match) {
        return match.group(1) != null ? match.group(1) : match.group(2);
    }
}
