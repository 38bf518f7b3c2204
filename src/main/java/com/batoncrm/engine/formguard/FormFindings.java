package com.batoncrm.engine.formguard;

import java.util.List;
import org.springframework.stereotype.Component;

/** Says before a form is deployed what in it the server could not check. */
@Component
public class FormFindings {

    private final FormParser parser;

    FormFindings(FormParser parser) {
        this.parser = parser;
    }

    /** One sentence a finding; empty where the whole form can be checked. What is no form is a finding too. */
    public List<String> of(byte[] form) {
        return parser.parse(form).findings();
    }
}
