package com.batoncrm.engine.deployguard;

import com.batoncrm.engine.deployguard.FormFile.Component;
import com.batoncrm.engine.formguard.FormFindings;
import com.batoncrm.engine.hardening.ModelBeans;
import java.nio.charset.StandardCharsets;

/** Forms: what the form guard can check of every submission, and nothing that Tasklist would show or overwrite unasked. */
final class FormCheck {

    private final FormFile form;
    private final FormFindings guard;
    private final ModelBeans beans;
    private final Findings findings;

    FormCheck(FormFile form, FormFindings guard, ModelBeans beans, Findings findings) {
        this.form = form;
        this.guard = guard;
        this.beans = beans;
        this.findings = findings;
    }

    void check() {
        findings.refuseIf(form.id().isBlank(), Place.of(form.name()), "form.noId");
        findings.addAll(Place.of(form.name()), guard.of(form.json().toString().getBytes(StandardCharsets.UTF_8)));
        form.components().forEach(this::check);
    }

    private void check(Component component) {
        Place place = place(component);
        String type = component.type();
        String key = component.key();
        boolean hasPath =
                type.equals("group") && !component.json().path("path").asText().isEmpty();
        boolean shown = component.json().path("text").asText().contains("{{");
        findings.refuseIf(type.equals("iframe"), place, "form.frame");
        findings.refuseIf(key.contains(".") || hasPath, place, "form.path", key);
        findings.refuseIf(type.equals("text") && shown, place, "form.unescaped");
        findings.refuseIf(!component.inRow() && ExpressionCheck.isReserved(key, beans), place, "variable.name", key);
    }

    private Place place(Component component) {
        String id = component.json().path("id").asText();
        return new Place(form.name(), "Form field '" + component.label() + "'", id.isEmpty() ? null : id);
    }
}
