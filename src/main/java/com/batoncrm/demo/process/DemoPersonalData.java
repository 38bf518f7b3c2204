package com.batoncrm.demo.process;

import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people ask of their data: a file, to be erased at once, and to be erased where the law keeps a part. */
@Component
@Profile("demo")
class DemoPersonalData {

    private final DemoPeople people;

    DemoPersonalData(DemoPeople people) {
        this.people = people;
    }

    void begin() {
        ask("karin.petersen@nordwind.example", "EXPORT", "She called from the number we know.");
        ask("nikos.pappas@ergastiria.example", "ERASE", "Answered the mail that we sent to his address.");
        ask("kenichi.sato@hokuto.example", "ERASE", "Wrote from his address, and confirmed it when we called.");
    }

    private void ask(String contact, String wish, String proof) {
        people.start(
                "personal-data-request",
                "hr",
                Variables.createVariables()
                        .putValue("personKind", "CONTACT")
                        .putValue("personText", contact)
                        .putValue("wish", wish)
                        .putValue("proof", proof));
    }
}
