package com.batoncrm.demo.process;

import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.ProcessVariable;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Complaints in every state, each brought there through the forms that people use. */
@Component
@Profile("demo")
class DemoComplaints {

    private static final ProcessVariable<List<String>> INVESTIGATORS =
            ProcessVariable.json("investigators", new TypeReference<>() {});

    private final DemoPeople people;
    private final FormService forms;
    private final RepositoryService models;
    private final CurrentPerson currentPerson;

    DemoComplaints(DemoPeople people, FormService forms, RepositoryService models, CurrentPerson currentPerson) {
        this.people = people;
        this.forms = forms;
        this.models = models;
        this.currentPerson = currentPerson;
    }

    void arrive() {
        joined();
        heard("Nordwind Maschinenbau", "DEFECT", "STANDSTILL", "BA-900", "The analyzer in hall 2 shows nothing at all");
        investigated();
        takenOn("Okafor Energy Systems", "DEFECT", "HM-10", "One of the meters loses its settings over night");
        asked();
        String proposed = takenOn("Brightwater Foods", "DEFECT", "HM-10", "Two of twelve meters measure too low");
        offered("Lumière Optique", "DELIVERY", "BA-300", "The crate came without the calibration kit");
        agreed(proposed);
        solved("Alpenblick Kliniken", "NORMAL", "HM-10", "The battery lasts two hours only");
        learned();
    }

    private void joined() {
        String first = heard("Greta Lindqvist", "OTHER", "NORMAL", "", "The manual is in the wrong language");
        String second = heard("Greta Lindqvist", "OTHER", "NORMAL", "", "I asked for the manual in Swedish");
        people.complete(
                second,
                "UserTask_TakeOnComplaint",
                "service",
                Variables.fromMap(Map.of("matter", "SAME", "joinTo", first)));
    }

    private void asked() {
        String complaint = takenOn("Tecnologías del Sur", "DEFECT", "HM-10", "A meter does not switch on");
        people.complete(
                complaint,
                "UserTask_ProposeSolution",
                "service",
                Variables.fromMap(Map.of("nextStep", "ASK", "question", "Which serial number is on its back?")));
    }

    private String heard(String customer, String category, String urgency, String about, String description) {
        String model = models.createProcessDefinitionQuery()
                .processDefinitionKey("complaint")
                .latestVersion()
                .singleResult()
                .getId();
        VariableMap values = Variables.createVariables()
                .putValue("customerText", customer)
                .putValue("category", category)
                .putValue("urgency", urgency)
                .putValue("about", about)
                .putValue("description", description);
        try (var acting = currentPerson.as("service")) {
            String number = forms.submitStartForm(model, values).getBusinessKey();
            people.runJobs();
            return number;
        }
    }

    private void investigated() {
        String complaint = heard("Van Dijk Meettechniek", "DEFECT", "URGENT", "BA-100", "Every third reading is off");
        takeOn(complaint, "DEFECT", "BA-100", List.of("business", "it"));
    }

    private String takenOn(String customer, String category, String about, String description) {
        String complaint = heard(customer, category, "NORMAL", about, description);
        takeOn(complaint, category, about, List.of());
        return complaint;
    }

    private void takeOn(String complaint, String category, String about, List<String> investigators) {
        VariableMap values = Variables.createVariables()
                .putValue("category", category)
                .putValue("about", about)
                .putValue("firstAnswer", "We are sorry for that, and look into it at once.");
        INVESTIGATORS.in(values, investigators);
        people.complete(complaint, "UserTask_TakeOnComplaint", "service", values);
    }

    private void offered(String customer, String category, String about, String description) {
        String complaint = takenOn(customer, category, about, description);
        propose(complaint, "business", "REPLACEMENT", "We send the missing kit today, free of charge.");
    }

    private void agreed(String complaint) {
        propose(complaint, "service", "REPLACEMENT", "You get two new meters, and we take the others back.");
        agree(complaint);
    }

    private String solved(String customer, String urgency, String about, String description) {
        String complaint = heard(customer, "DEFECT", urgency, about, description);
        takeOn(complaint, "DEFECT", about, List.of());
        propose(complaint, "service", "REPAIR", "We replace the battery at your site.");
        agree(complaint);
        people.complete(
                complaint,
                "UserTask_CarryOutSolution",
                "service",
                Variables.fromMap(Map.of("remark", "Battery replaced, report 4711", "cost", "48.00")));
        return complaint;
    }

    private void learned() {
        String complaint = solved("Harbor City Schools", "STANDSTILL", "BA-100", "The analyzer does not start");
        people.complete(
                complaint,
                "UserTask_CloseComplaint",
                "service",
                Variables.fromMap(Map.of("outlook", "AT_RISK", "outlookReason", "Two days without the analyzer")));
    }

    private void propose(String complaint, String department, String kind, String text) {
        people.complete(
                complaint,
                "UserTask_ProposeSolution",
                department,
                Variables.fromMap(Map.of(
                        "nextStep", "PROPOSE", "solutionKind", kind, "solutionText", text, "estimatedCost", "60.00")));
    }

    private void agree(String complaint) {
        people.complete(
                complaint,
                "UserTask_AgreeWithCustomer",
                "service",
                Variables.fromMap(Map.of("agreement", "ACCEPTED", "answeredBy", "Purchasing")));
    }
}
