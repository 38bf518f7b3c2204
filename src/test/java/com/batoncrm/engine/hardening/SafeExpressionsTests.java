package com.batoncrm.engine.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.quote.QuoteFixtures;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Expressions that slipped past the deploy guard, evaluated in a running process. */
@BatonTest
class SafeExpressionsTests {

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private QuoteFixtures fixtures;

    private String instance = "";

    @BeforeEach
    void start() {
        ProcessInstance quote = fixtures.start(fixtures.customer());
        instance = quote.getId();
        engine.getRuntimeService()
                .setVariables(
                        instance,
                        Variables.createVariables()
                                .putValue("json", Spin.JSON("{\"a\": \"b\", \"list\": [1, 2]}"))
                                .putValue("list", new ArrayList<>(List.of("x", "y"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.class}",
                "${author.getClass().forName('java.lang.Runtime')}",
                "${author['class']}",
                "${author.bytes}",
                "${execution.processEngineServices}",
                "${execution.processEngineServices.identityService}",
                "${execution.getProcessEngine()}",
                "${execution.setVariable('author', 'mallory')}",
                "${execution.class.classLoader}",
                "${json.mapTo('java.net.URL')}",
                "${json.unwrap()}",
                "${json.jsonPath('$..*')}",
                "${json.remove('a')}",
                "${json.getClass()}",
                "${list.getClass()}",
                "${list.add('z')}",
                "${list.stream()}",
                "${list.iterator().getClass()}",
                "${dateTime().getZone()}",
                "${dateTime().toDate().getClass()}",
                "${now().getClass()}",
                "${S('{}')}",
                "${JSON('{}')}",
                "${XML('<a/>')}",
                "${identityService}",
                "${repositoryService}",
                "${quoteService}",
                "${dataSource}",
                "${environment}",
                "#{systemProperties['java.home']}",
                "#{systemEnvironment}",
                "#{T(java.lang.Runtime)}",
                "${sendQuote.getClass()}",
                "${sendQuote.quotes}",
                "${sendQuote.execute(execution)}"
            })
    void canReachNothing(String expression) {
        assertThatThrownBy(() -> evaluate(expression))
                .hasMessageMatching(
                        "(?s).*(may not use|Unknown property used|Unknown method|Could not resolve|Error while"
                                + " parsing|Error parsing).*");
    }

    @Test
    void readVariablesDelegatesAndDates() {
        assertThat(evaluate("${author == 'sales' and not empty json}")).isEqualTo(true);
        assertThat(evaluate("${execution.processBusinessKey}")).asString().startsWith("Q-");
        assertThat(evaluate("#{execution.processBusinessKey}")).asString().startsWith("Q-");
        assertThat(evaluate("${json.prop('a').stringValue()}")).isEqualTo("b");
        assertThat(evaluate("${json.hasProp('c')}")).isEqualTo(false);
        assertThat(evaluate("${json.prop('list').elements().size()}")).isEqualTo(2);
        assertThat(evaluate("${list[1]}")).isEqualTo("y");
        assertThat(evaluate("${list.contains('x') and not list.isEmpty()}")).isEqualTo(true);
        assertThat(evaluate("${dateTime().plusDays(3).toDate()}")).isInstanceOf(Date.class);
        assertThat(evaluate("${now()}")).isInstanceOf(Date.class);
        assertThat(evaluate("${sendQuote}")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "groovy", "python", "feel"})
    void noScriptRuns(String language) {
        assertThatThrownBy(() -> engine.getCommandExecutorTxRequired()
                        .execute(command -> engine.getScriptingEngines().getScriptEngineForLanguage(language)))
                .hasMessage("An expression may not use 'script in " + language + "'.");
    }

    @Test
    void decisionTablesCallNoJava() {
        var feel = ((DefaultDmnEngineConfiguration) engine.getDmnEngineConfiguration()).getFeelEngine();
        assertThatThrownBy(() -> feel.evaluateSimpleExpression(
                        "{ abs: function(x) external { java: { class: \"java.lang.Math\", method signature: \"abs(int)\" } },"
                                + " y: abs(-1) }.y",
                        Variables.emptyVariableContext()))
                .hasMessageContaining("External functions are disabled");
    }

    private Object evaluate(String expression) {
        return engine.getCommandExecutorTxRequired().execute(command -> {
            ExecutionEntity execution = command.getExecutionManager().findExecutionById(instance);
            return engine.getExpressionManager().createExpression(expression).getValue(execution);
        });
    }
}
