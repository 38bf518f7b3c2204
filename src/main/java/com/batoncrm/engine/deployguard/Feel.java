package com.batoncrm.engine.deployguard;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.util.Either;
import camundajar.impl.scala.util.Right;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.jspecify.annotations.Nullable;

/** FEEL as the engine reads and evaluates it. */
final class Feel {

    /** They take patterns, and an evil pattern takes for ever. */
    private static final Set<String> PATTERNS = Set.of("matches", "replace", "split", "extract");

    private static final String CELL = "cell";
    private static final Engine ENGINE = new Engine();

    /**
     * What a FEEL text is made of. {@code names} are the variables it reads, {@code forbidden} what would define or call
     * code, or go through more than a list; {@code simple} is a text of constants only.
     */
    record Parts(Set<String> names, Set<Object> constants, boolean forbidden, boolean simple) {}

    private Feel() {}

    /** Empty where it is no sound FEEL. */
    static Optional<Parts> expression(String text) {
        return Nesting.isTooMuch(text)
                ? Optional.empty()
                : parts(ENGINE.engine().parseExpression(text));
    }

    /** As {@link #expression}, for a cell on the input side of a table. */
    static Optional<Parts> tests(String text) {
        return Nesting.isTooMuch(text)
                ? Optional.empty()
                : parts(ENGINE.engine().parseUnaryTests(text));
    }

    /** Whether a value meets the tests of a cell. */
    static boolean meets(String tests, @Nullable Object value) {
        return ENGINE.evaluateSimpleUnaryTests(
                tests, CELL, Variables.createVariables().putValue(CELL, value).asVariableContext());
    }

    private static Optional<Parts> parts(Either<FeelEngine.Failure, ParsedExpression> parsed) {
        if (!(parsed instanceof Right<?, ?> right)) {
            return Optional.empty();
        }
        Set<String> names = new LinkedHashSet<>();
        Set<String> bound = new LinkedHashSet<>();
        Set<Object> constants = new LinkedHashSet<>();
        boolean[] found = new boolean[2];
        walk((Product) ((ParsedExpression) right.value()).expression(), node -> {
            if (node instanceof Ref ref) {
                names.add(ref.names().head());
            } else if (node instanceof ConstNumber number) {
                constants.add(number.value().bigDecimal());
            } else if (node instanceof ArithmeticNegation negation && negation.x() instanceof ConstNumber number) {
                constants.add(number.value().bigDecimal().negate());
            } else if (node instanceof ConstString text) {
                constants.add(text.value());
            } else if (node instanceof ConstBool truth) {
                constants.add(truth.value());
            } else if (node instanceof For || node instanceof SomeItem || node instanceof EveryItem) {
                bound.addAll(iterators((Product) node));
            }
            found[0] |= node instanceof FunctionDefinition
                    || node instanceof JavaFunctionInvocation
                    || node instanceof QualifiedFunctionInvocation
                    || node instanceof IterationContext
                    || node instanceof FunctionInvocation call && PATTERNS.contains(call.function());
            found[1] |= node instanceof FunctionInvocation || isOtherConstant(node);
        });
        names.removeAll(bound);
        return Optional.of(new Parts(names, constants, found[0], names.isEmpty() && !found[1]));
    }

    /** Dates, times and durations, whose neighbours are not looked for. */
    private static boolean isOtherConstant(Product node) {
        String type = node.productPrefix();
        return type.startsWith("Const")
                && !Set.of("ConstNumber", "ConstString", "ConstBool", "ConstRange", "ConstInputValue")
                        .contains(type);
    }

    private static Set<String> iterators(Product loop) {
        Set<String> names = new LinkedHashSet<>();
        walk((Product) loop.productElement(0), node -> {
            if (node instanceof camundajar.impl.scala.Tuple2<?, ?> pair && pair._1() instanceof String name) {
                names.add(name);
            }
        });
        return names;
    }

    private static void walk(Product node, Consumer<Product> visitor) {
        visitor.accept(node);
        for (Iterator<?> parts = node.productIterator(); parts.hasNext(); ) {
            if (parts.next() instanceof Product part) {
                walk(part, visitor);
            }
        }
    }

    private static final class Engine extends ScalaFeelEngine {

        Engine() {
            super(List.of());
        }

        FeelEngine engine() {
            return feelEngine;
        }
    }
}
