package com.batoncrm.demo.process;

import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.CurrentPerson;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Somebody who starts in sales in five working days: IT, human resources and the manager have something to do. */
@Component
@Profile("demo")
class DemoOnboarding {

    private static final String ONBOARDING = "employee-onboarding";

    private final FormService forms;
    private final RepositoryService models;
    private final CurrentPerson currentPerson;
    private final WorkingDays days;

    DemoOnboarding(FormService forms, RepositoryService models, CurrentPerson currentPerson, WorkingDays days) {
        this.forms = forms;
        this.models = models;
        this.currentPerson = currentPerson;
        this.days = days;
    }

    void begin() {
        String model = models.createProcessDefinitionQuery()
                .processDefinitionKey(ONBOARDING)
                .latestVersion()
                .singleResult()
                .getId();
        try (var acting = currentPerson.as("hr")) {
            forms.submitStartForm(
                    model,
                    Variables.createVariables()
                            .putValue("personName", "Noémie Neu")
                            .putValue("email", "noemie.neu@baton.example")
                            .putValue("privateEmail", "noemie@home.example")
                            .putValue("department", "sales")
                            .putValue("jobPosition", "Sales representative")
                            .putValue("managerText", "sales-manager")
                            .putValue("place", "Berlin")
                            .putValue("contractType", "PERMANENT")
                            .putValue("startDate", days.plus(days.today(), 5).toString()));
        }
    }
}
