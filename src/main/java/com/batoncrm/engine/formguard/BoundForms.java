package com.batoncrm.engine.formguard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.cmd.GetStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of a task or start event, as the engine itself binds it; each deployed version is read once. */
@Component
class BoundForms {

    private static final String DEPLOYED = "camunda-forms:deployment:";
    private static final int MOST_KEPT = 1000;

    private final FormParser parser;
    private final Map<String, Form> forms = new ConcurrentHashMap<>();

    BoundForms(FormParser parser) {
        this.parser = parser;
    }

    Form ofTask(String task, CommandContext context) {
        return of(context.runWithoutAuthorization(new GetTaskFormCmd(task)), context);
    }

    Form ofStart(String processDefinition, CommandContext context) {
        return of(context.runWithoutAuthorization(new GetStartFormCmd(processDefinition)), context);
    }

    private Form of(@Nullable FormData data, CommandContext context) {
        if (data == null) {
            return Form.NONE;
        }
        CamundaFormRef reference = data.getCamundaFormRef();
        if (reference != null && reference.getKey() != null) {
            CamundaFormDefinition definition =
                    context.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(reference, data.getDeploymentId()));
            return definition == null
                    ? Form.NONE
                    : form(definition.getDeploymentId(), definition.getResourceName(), context);
        }
        String key = data.getFormKey();
        return key != null && key.startsWith(DEPLOYED)
                ? form(data.getDeploymentId(), key.substring(DEPLOYED.length()), context)
                : Form.NONE;
    }

    private Form form(String deployment, String resource, CommandContext context) {
        if (forms.size() > MOST_KEPT) {
            forms.clear();
        }
        return forms.computeIfAbsent(
                deployment + '/' + resource, key -> parser.parse(content(deployment, resource, context)));
    }

    private static byte[] content(String deployment, String resource, CommandContext context) {
        try (InputStream content =
                context.runWithoutAuthorization(new GetDeploymentResourceCmd(deployment, resource))) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
