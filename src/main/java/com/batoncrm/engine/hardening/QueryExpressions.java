package com.batoncrm.engine.hardening;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import java.lang.reflect.Method;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Evaluates in a query, stored filters and what extends them included, who asks and what time it is, and nothing else.
 * A query is where the engine evaluates an expression without a case to evaluate it in; there it is read first.
 */
@Component
class QueryExpressions extends AbstractProcessEnginePlugin {

    private static final Pattern ALLOWED =
            Pattern.compile("\\$\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)|dateTime\\(\\)"
                    + "(\\.(plus|minus|with)[A-Z][A-Za-z]*\\(\\s*(-?\\d{1,9})?\\s*\\))*)\\s*}");

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new OfQueries(configuration.getExpressionManager()));
    }

    private record OfQueries(ExpressionManager all) implements ExpressionManager {

        @Override
        public Expression createExpression(String text) {
            return new InQuery(all.createExpression(text));
        }

        @Override
        public void addFunction(String name, Method function) {
            all.addFunction(name, function);
        }
    }

    private record InQuery(Expression any) implements Expression {

        @Override
        public Object getValue(@Nullable VariableScope scope) {
            return getValue(scope, null);
        }

        @Override
        public Object getValue(@Nullable VariableScope scope, @Nullable BaseDelegateExecution execution) {
            if (scope == null && !ALLOWED.matcher(getExpressionText()).matches()) {
                throw new Refused(say("engine.refused.query", getExpressionText()));
            }
            return any.getValue(scope, execution);
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            any.setValue(value, scope);
        }

        @Override
        public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
            any.setValue(value, scope, execution);
        }

        @Override
        public String getExpressionText() {
            return any.getExpressionText();
        }

        @Override
        public boolean isLiteralText() {
            return any.isLiteralText();
        }
    }
}
