package com.batoncrm.engine.formguard;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of what was submitted what the form allows, or refuses it and says why. */
@Component
class FormGuard {

    private final BoundForms forms;

    FormGuard(BoundForms forms) {
        this.forms = forms;
    }

    VariableMap checkTask(TaskEntity task, @Nullable Map<String, ?> submitted, CommandContext context) {
        return check(forms.ofTask(task.getId(), context), submitted, new KnownVariables(name -> read(task, name)));
    }

    VariableMap checkStart(String processDefinition, @Nullable Map<String, ?> submitted, CommandContext context) {
        return check(forms.ofStart(processDefinition, context), submitted, new KnownVariables(name -> null));
    }

    private static @Nullable Object read(VariableScope scope, String name) {
        try {
            return Plain.of(scope.getVariableTyped(name, false));
        } catch (Plain.Unreadable e) {
            return scope.getVariable(name);
        }
    }

    static VariableMap check(Form form, @Nullable Map<String, ?> submitted, KnownVariables variables) {
        if (!form.findings().isEmpty()) {
            throw new Refused(say("formguard.unsupported", String.join("\n", form.findings())));
        }
        Problems problems = new Problems();
        Map<String, @Nullable Object> before = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            String name = field.face().path().first();
            before.put(name, variables.get(name));
        }
        Map<String, @Nullable Object> changes = new Submission(
                        form.fields(),
                        plain(submitted == null ? Map.of() : submitted, problems),
                        before,
                        null,
                        variables,
                        problems,
                        UnaryOperator.identity())
                .checkForChanges();
        problems.refuse();
        VariableMap checked = Variables.createVariables();
        changes.forEach((name, value) -> checked.putValue(name, Plain.forEngine(value)));
        return checked;
    }

    private static Map<String, @Nullable Object> plain(Map<String, ?> submitted, Problems problems) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        for (String name : List.copyOf(submitted.keySet())) {
            try {
                Object value = submitted instanceof VariableMap typed ? typed.getValueTyped(name) : submitted.get(name);
                plain.put(name, Plain.of(value));
            } catch (Plain.Unreadable e) {
                problems.add(Problems.shown(name), Complaint.of("unreadable"));
            }
        }
        return plain;
    }
}
