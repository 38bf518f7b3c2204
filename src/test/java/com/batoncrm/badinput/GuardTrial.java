package com.batoncrm.badinput;

import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.formguard.FormFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hands a form that is filled in to the form guard, each time with one field wrong, and expects that it names the field. */
final class GuardTrial {

    private final String form;
    private final SubmittedForm filled;
    private final WrongInput wrong;
    private final FormFile file;
    private final List<String> faults = new ArrayList<>();

    GuardTrial(String form, SubmittedForm filled, WrongInput wrong) {
        this.form = form;
        this.filled = filled;
        this.wrong = wrong;
        file = FormFile.of(form);
        String refusal = file.refusal(filled.values(), filled);
        if (refusal != null) {
            faults.add(form + " is refused as it is: " + refusal);
        }
    }

    List<String> faults() {
        return faults;
    }

    void refuses(String key) {
        JsonNode field = filled.definition(key);
        wrong.of(filled, field).forEach(payload -> refuses(payload, key, payload.text(), field));
        if (UsualInput.isList(field)) {
            for (JsonNode column : field.path("components")) {
                wrong.inRows(filled, column)
                        .forEach(payload -> refuses(
                                payload, key, List.of(UsualInput.row(filled, field, column, payload.text())), column));
            }
        }
    }

    private void refuses(Payload payload, String key, Object value, JsonNode field) {
        Map<String, Object> values = new LinkedHashMap<>(filled.values());
        values.put(key, value);
        String refusal = file.refusal(values, filled);
        if (refusal == null
                || !FormTrial.namesEach(
                        List.of(FormTrial.label(field)), refusal.lines().toList())) {
            faults.add(form + "." + field.path("key").asText(key) + " with " + payload + ": " + refusal);
        } else {
            Canary.isNotIn(refusal);
        }
    }
}
