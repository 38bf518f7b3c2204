package com.batoncrm.engine.deployguard;

import com.batoncrm.engine.hardening.PermittedCalls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What an expression does, read by the engine's own parser: the names it uses, the texts it compares them with, and what it
 * may not do.
 */
final class Expression {

    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, Set<String>> compared = new LinkedHashMap<>();
    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<String> forbidden = new LinkedHashSet<>();

    private boolean readsBusinessKey;

    private Expression() {}

    /** @throws Unreadable where it is no sound expression */
    static Expression read(String text) throws Unreadable {
        if (Nesting.isTooMuch(text)) {
            throw new Unreadable();
        }
        Expression expression = new Expression();
        try {
            Reader reader = expression.new Reader(text);
            expression.yields(reader.tree().getRoot());
            reader.finish();
        } catch (Exception e) {
            throw new Unreadable(e);
        }
        return expression;
    }

    private void yields(Node node) {
        if (node instanceof AstString text) {
            texts.add(String.valueOf(text.eval(null, null)));
        } else if (node instanceof AstChoice) {
            yields(node.getChild(1));
            yields(node.getChild(2));
        } else if (node instanceof AstEval || node instanceof AstNested || node instanceof AstComposite) {
            for (int i = 0; i < node.getCardinality(); i++) {
                yields(node.getChild(i));
            }
        }
    }

    /** Variables and beans. */
    Set<String> names() {
        return names;
    }

    /** Which names are compared with which texts. */
    Map<String, Set<String>> compared() {
        return compared;
    }

    /** The texts that can come out of it. */
    Set<String> texts() {
        return texts;
    }

    /** Calls, functions and properties that a model may not use. */
    Set<String> forbidden() {
        return forbidden;
    }

    boolean readsBusinessKey() {
        return readsBusinessKey;
    }

    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private Unreadable() {
            super("too long");
        }

        private Unreadable(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }

    private final class Reader extends Parser {

        private final Map<AstProperty, String> properties = new LinkedHashMap<>();
        private final List<AstProperty> methods = new ArrayList<>();

        Reader(String text) {
            super(new Builder(Builder.Feature.METHOD_INVOCATIONS), text);
        }

        void finish() {
            methods.forEach(properties::remove);
            properties.forEach((property, name) -> {
                if (!mayRead(property, name)) {
                    forbidden.add(name);
                }
            });
        }

        private boolean mayRead(AstProperty property, String name) {
            if (name.equals("class") || !(root(property) instanceof AstIdentifier root)) {
                return false;
            }
            if (root.getName().equals("execution")) {
                readsBusinessKey = name.equals(PermittedCalls.OF_EXECUTION) && property.getChild(0) == root;
                return readsBusinessKey;
            }
            return !root.getName().equals("task");
        }

        @Override
        protected AstIdentifier createAstIdentifier(String name, int index) {
            names.add(name);
            return super.createAstIdentifier(name, index);
        }

        @Override
        protected AstFunction createAstFunction(String name, int index, @Nullable AstParameters parameters) {
            if (!PermittedCalls.FUNCTIONS_IN_MODELS.contains(name)) {
                forbidden.add(name);
            }
            return super.createAstFunction(name, index, parameters);
        }

        @Override
        protected AstDot createAstDot(AstNode base, String property, boolean lvalue) {
            AstDot dot = super.createAstDot(base, property, lvalue);
            properties.put(dot, property);
            return dot;
        }

        @Override
        protected AstBracket createAstBracket(AstNode base, AstNode property, boolean lvalue, boolean strict) {
            AstBracket bracket = super.createAstBracket(base, property, lvalue, strict);
            properties.put(
                    bracket, property instanceof AstString name ? String.valueOf(name.eval(null, null)) : "[...]");
            return bracket;
        }

        @Override
        protected AstMethod createAstMethod(AstProperty property, AstParameters parameters) {
            methods.add(property);
            String name = properties.getOrDefault(property, "[...]");
            AstNode root = root(property);
            Map<String, Integer> allowed = root instanceof AstFunction
                    ? PermittedCalls.ON_DATES
                    : root instanceof AstIdentifier variable && !isReserved(variable.getName())
                            ? PermittedCalls.ON_VARIABLES
                            : Map.of();
            if (property instanceof AstBracket || allowed.getOrDefault(name, -1) != parameters.getCardinality()) {
                forbidden.add(name);
            }
            return super.createAstMethod(property, parameters);
        }

        @Override
        protected AstBinary createAstBinary(AstNode left, AstNode right, AstBinary.Operator operator) {
            if (operator == AstBinary.EQ || operator == AstBinary.NE) {
                compare(left, right);
                compare(right, left);
            }
            return super.createAstBinary(left, right, operator);
        }

        private void compare(AstNode variable, AstNode value) {
            if (variable instanceof AstIdentifier name && value instanceof AstString text) {
                compared.computeIfAbsent(name.getName(), key -> new LinkedHashSet<>())
                        .add(String.valueOf(text.eval(null, null)));
            }
        }

        private AstNode root(AstNode node) {
            AstNode at = node;
            while (at instanceof AstProperty || at instanceof AstMethod || at instanceof AstNested) {
                Node child = at.getChild(0);
                at = (AstNode) child;
            }
            return at;
        }

        private boolean isReserved(String name) {
            return name.equals("execution") || name.equals("task");
        }
    }
}
