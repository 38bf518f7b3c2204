package com.batoncrm.engine.formguard;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;

/**
 * An expression of a form, evaluated on the server by the engine's own FEEL.
 *
 * <p>The browser has another FEEL (feelin), so only what both understand alike is supported:
 *
 * <ul>
 *   <li>texts, numbers, true, false, null, lists {@code ["A", "B"]}, and in computed options {@code {label: ..., value: ...}}
 *   <li>fields and variables by name, their parts by a point ({@code line.id}), {@code this} and {@code parent} in a list
 *   <li>comparisons {@code = != < <= > >=}, {@code between ... and ...}, {@code in ("A", "B")}
 *   <li>{@code and}, {@code or}, {@code not(...)}, {@code if ... then ... else ...}
 *   <li>{@code + - *}; division and powers are not
 *   <li>{@code for}, {@code some} and {@code every} over a list
 *   <li>the functions {@code not, count, sum, min, max, list contains, contains, starts with, ends with, string length, upper
 *       case, lower case, string, number}
 * </ul>
 */
final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

    private static final Set<String> SYNTAX = Set.of(
            "ConstBool",
            "ConstNull",
            "ConstNumber",
            "ConstString",
            "ConstList",
            "ConstContext",
            "Ref",
            "PathExpression",
            "Equal",
            "LessThan",
            "LessOrEqual",
            "GreaterThan",
            "GreaterOrEqual",
            "Not",
            "Conjunction",
            "Disjunction",
            "If",
            "In",
            "AtLeastOne",
            "UnaryTestExpression",
            "InputEqualTo",
            "InputLessThan",
            "InputLessOrEqual",
            "InputGreaterThan",
            "InputGreaterOrEqual",
            "Addition",
            "Subtraction",
            "Multiplication",
            "ArithmeticNegation",
            "For",
            "SomeItem",
            "EveryItem",
            "FunctionInvocation",
            "PositionalFunctionParameters");

    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "count",
            "sum",
            "min",
            "max",
            "list contains",
            "contains",
            "starts with",
            "ends with",
            "string length",
            "upper case",
            "lower case",
            "string",
            "number");

    private final ParsedExpression expression;
    private final Set<String> names = new TreeSet<>();

    private Feel(ParsedExpression expression) {
        this.expression = expression;
    }

    /** @param unsupported told in words what the server does not check; null is returned where the text is no FEEL at all */
    static @Nullable Feel parse(String text, Consumer<Complaint> unsupported) {
        ParseResult parsed = ENGINE.parseExpression(text.startsWith("=") ? text.substring(1) : text);
        if (!parsed.isSuccess()) {
            unsupported.accept(Complaint.of("finding.syntax"));
            return null;
        }
        Feel feel = new Feel(parsed.parsedExpression());
        feel.inspect(feel.expression.expression(), unsupported);
        return feel;
    }

    private void inspect(@Nullable Object node, Consumer<Complaint> unsupported) {
        if (node instanceof Iterable<?> nodes) {
            inspectAll(nodes.iterator(), unsupported);
        } else if (node instanceof Product product) {
            boolean ofTree = node.getClass().getName().startsWith("org.camunda.feel.syntaxtree.");
            if (ofTree && !SYNTAX.contains(product.productPrefix())) {
                unsupported.accept(Complaint.of("finding.operator"));
            }
            if (node instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
                unsupported.accept(Complaint.of("finding.function", call.function()));
            }
            if (node instanceof Ref reference) {
                names.add(reference.names().head());
            }
            inspectAll(product.productIterator(), unsupported);
        }
    }

    private void inspectAll(Iterator<?> nodes, Consumer<Complaint> unsupported) {
        while (nodes.hasNext()) {
            inspect(nodes.next(), unsupported);
        }
    }

    /** Null where something is missing or of the wrong type, as in the browser. */
    @Nullable
    Object evaluate(Facts facts) {
        Map<String, @Nullable Object> context = new HashMap<>();
        names.forEach(name -> context.put(name, facts.get(name)));
        EvaluationResult result = ENGINE.evaluate(expression, context);
        return result.isSuccess() ? result.result() : null;
    }

    boolean holds(Facts facts) {
        return Boolean.TRUE.equals(evaluate(facts));
    }
}
