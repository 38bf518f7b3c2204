package com.batoncrm.onboarding.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.onboarding.OnboardingService;
import com.batoncrm.onboarding.PlanKind;
import com.batoncrm.onboarding.PlanRow;
import com.batoncrm.people.Departments;
import com.batoncrm.people.EmployeeFixtures;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every row of the table "Onboarding plan", and what may be added to it. */
@BatonTest
class OnboardingPlanTests {

    private static final String FOR_ALL = """
            ACCOUNT baton staff, ACCOUNT directory, EQUIPMENT Hand over a laptop with the usual programs IT -1 10, \
            INTRODUCTION Introduce to the team and show everything around MANAGER 0 3, \
            INTRODUCTION Explain holidays\\, sickness and payroll HR 1 3, \
            TRAINING Take the training on safety at work EMPLOYEE 5 5, \
            TRAINING Take the training on data protection EMPLOYEE 5 5, OWN_DATA Fill in your own data EMPLOYEE 2 2, \
            PROBATION 6""";

    private static final String ROWS = """
            sales      | Sales representative | Nowhere     | ACCOUNT baton sales, EQUIPMENT Hand over a mobile phone IT -1 10, TRAINING Take the training on products and prices EMPLOYEE 10 8
            sales      | Head of sales        | Nowhere     | ACCOUNT baton sales, ACCOUNT baton sales-management, EQUIPMENT Hand over a mobile phone IT -1 10, TRAINING Take the training on products and prices EMPLOYEE 10 8
            legal      | Head of sales        | Nowhere     | ACCOUNT baton legal
            business   | Analyst              | Nowhere     | ACCOUNT baton business
            finance    | Accountant           | Nowhere     | ACCOUNT baton finance, TRAINING Show how receivables are checked MANAGER 5 5
            service    | Technician           | Nowhere     | ACCOUNT baton service, EQUIPMENT Hand over a mobile phone and the tool case IT -1 10
            hr         | Recruiter            | Berlin      | ACCOUNT baton hr, EQUIPMENT Hand over a key card for Berlin HR 0 5
            it         | Engineer             | Hamburg     | ACCOUNT baton it, EQUIPMENT Hand over a key for Hamburg and have it signed for HR 0 5
            management | Director             | Home office | ACCOUNT baton management, EQUIPMENT Send screen and keyboard to the home address IT -3 10
            unknown    | Anybody              | Nowhere     |
            """;

    private static final List<String> COLUMNS =
            List.of("kind", "item", "system", "accountGroup", "owner", "days", "lead", "months");

    @Autowired
    private Departments departments;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private RepositoryService models;

    @Autowired
    private OnboardingFixtures fixtures;

    @Autowired
    private OnboardingService onboardings;

    @Autowired
    private EmployeeFixtures people;

    @Autowired
    private Tasklist tasklist;

    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void undeploy() {
        deployments.forEach(id -> models.deleteDeployment(id, true));
    }

    @ParameterizedTest
    @CsvSource(textBlock = ROWS, delimiter = '|')
    void everyRowPlansWhatItSays(String department, String position, String place, String more) {
        List<String> expected = new ArrayList<>(items(FOR_ALL));
        expected.addAll(items(Objects.requireNonNullElse(more, "")));
        assertThat(plan(department, position, place)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void noRowIsWithoutATest() {
        long tested = ROWS.lines()
                        .flatMap(line -> items(line.substring(line.lastIndexOf('|') + 1)).stream())
                        .distinct()
                        .count()
                + items(FOR_ALL).size();
        assertThat(model(OnboardingPlan.KEY).getModelElementsByType(Rule.class)).hasSize((int) tested);
    }

    @Test
    void aRowAddedThereChangesTheNextOnboarding() throws IOException {
        deploy("\"Fill in your own data\"", "\"Fill in what payroll needs\"");
        ProcessInstance onboarding = fixtures.hire();
        assertThat(onboardings.tasks(onboarding.getBusinessKey()))
                .anyMatch(task -> task.item().equals("Fill in what payroll needs"))
                .noneMatch(task -> task.item().equals("Fill in your own data"));
    }

    @Test
    void noPlanMakesAnAdministrator() {
        for (String group : List.of("camunda-admin", "process-admin")) {
            assertThatThrownBy(() -> deploy("\"staff\"", "\"" + group + "\""))
                    .as(group)
                    .hasMessageContaining(group);
            String number = people.hire("").number();
            assertThatThrownBy(() -> onboardings.open(
                            number,
                            "hr",
                            List.of(new PlanRow(
                                    PlanKind.ACCOUNT, "", "baton", group, null, null, null, null, null, null))))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("who administer Baton");
        }
        assertThatThrownBy(() -> deploy("\"staff\"", "\"stuff\"")).hasMessageContaining("stuff");
        assertThatThrownBy(() -> deploy("\"directory\"", "\"phonebook\"")).hasMessageContaining("phonebook");
    }

    private void deploy(String text, String other) throws IOException {
        String table = Files.readString(Path.of("processes/onboarding/onboarding-plan.dmn"));
        assertThat(table).contains(text);
        tasklist.as(
                "process-admin",
                () -> deployments.add(models.createDeployment()
                        .name("Plan")
                        .source("Camunda Modeler")
                        .addString("onboarding-plan.dmn", table.replace(text, other))
                        .deploy()
                        .getId()));
    }

    private List<String> plan(String department, String position, String place) {
        return decisions
                .evaluateDecisionTableByKey(
                        OnboardingPlan.KEY, Map.of("department", department, "jobPosition", position, "place", place))
                .getResultList()
                .stream()
                .map(row -> COLUMNS.stream()
                        .map(row::get)
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static List<String> items(String list) {
        return java.util.Arrays.stream(list.strip().split("(?<!\\\\),"))
                .map(item -> item.replace("\\,", ",").strip())
                .filter(item -> !item.isEmpty())
                .toList();
    }

    @Test
    void theStartFormOffersExactlyTheDepartmentsOfTheSettings() throws IOException {
        Map<String, String> known = new TreeMap<>();
        departments.departments().forEach((id, department) -> known.put(id, department.name()));
        assertThat(offered("department")).isEqualTo(known);
    }

    @Test
    void theStartFormOffersExactlyThePlacesOfTheTables() throws IOException {
        assertThat(offered("place")).containsOnlyKeys(places(OnboardingPlan.KEY));
        assertThat(offered("place"))
                .containsKeys(places(OnboardingDeadlines.KEY).toArray(String[]::new));
    }

    /** Those that a row of the table is for; the third column. */
    private Set<String> places(String table) {
        Set<String> places = new TreeSet<>();
        model(table).getModelElementsByType(Rule.class).forEach(row -> Pattern.compile("\"([^\"]+)\"")
                .matcher(new ArrayList<>(row.getInputEntries()).get(2).getTextContent())
                .results()
                .forEach(place -> places.add(place.group(1))));
        return places;
    }

    private DmnModelInstance model(String table) {
        return models.getDmnModelInstance(models.createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult()
                .getId());
    }

    /** What can be chosen in the start form, by value. */
    private static Map<String, String> offered(String key) throws IOException {
        Map<String, String> offered = new TreeMap<>();
        new ObjectMapper()
                .readTree(Path.of("forms/onboarding/onboarding-start.form").toFile())
                .path("components")
                .forEach(field -> {
                    if (field.path("key").asText().equals(key)) {
                        field.path("values")
                                .forEach(option -> offered.put(
                                        option.path("value").asText(),
                                        option.path("label").asText()));
                    }
                });
        return offered;
    }
}
