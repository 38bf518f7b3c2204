package com.batoncrm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives browser tests their windows, keeps a picture of each where one fails, and fails a test whose pages wanted what their
 * content security policy refuses.
 */
class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace STORE = Namespace.create(BrowserExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        if (Chromium.executable().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium found");
        }
        String reason = "No Chromium at /usr/bin/chromium, and none named by -Dbaton.chromium";
        if ("required".equals(System.getProperty("baton.browser-tests"))) {
            throw new IllegalStateException(reason);
        }
        return ConditionEvaluationResult.disabled(reason);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Windows.class;
    }

    @Override
    public Windows resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(STORE)
                .getOrComputeIfAbsent(Windows.class, type -> new Windows(server(test), name(test)), Windows.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Windows windows = test.getStore(STORE).get(Windows.class, Windows.class);
        if (windows != null) {
            windows.close(test.getExecutionException().isPresent());
            assertThat(windows.blocked())
                    .as("kept from by a content security policy")
                    .isEmpty();
        }
    }

    private static String server(ExtensionContext test) {
        Environment environment = SpringExtension.getApplicationContext(test).getEnvironment();
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    private static String name(ExtensionContext test) {
        return test.getRequiredTestClass().getSimpleName() + "."
                + test.getRequiredTestMethod().getName();
    }
}
