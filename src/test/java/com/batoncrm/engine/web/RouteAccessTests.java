package com.batoncrm.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.browser.Visitor;
import com.batoncrm.browser.WebTest;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.engine.web.Routes.Route;
import com.batoncrm.mail.Links;
import com.batoncrm.mail.Mails;
import com.batoncrm.quote.CustomerAnswers;
import com.batoncrm.quote.QuoteFixtures;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every listed route tried by everybody on a task, a case, a quote, a mail and an account of others: only those listed get
 * an answer that is none of refusal, nobody makes the server fail, and what was tried is afterwards as it was. Who may
 * change things tries it on what does not exist.
 */
@WebTest
class RouteAccessTests {

    private static final String NOBODY = "nobody";
    private static final List<String> PEOPLE = List.of(
            NOBODY,
            "sales",
            "sales2",
            "sales-manager",
            "legal",
            "business",
            "finance",
            "finance2",
            "service",
            "hr",
            "it",
            "management",
            "process-admin",
            "admin");

    /** Whose the task, the account or the mail of finance and legal is; they try those of sales and hr. */
    private static final Set<String> OWNERS = Set.of("finance", "finance2", "legal");

    private static final Set<String> SALES = Set.of("sales", "sales2", "sales-manager");
    private static final Set<String> OPERATORS = Set.of("process-admin", "admin");
    private static final String AUTHOR = "sales2";
    private static final Pattern VARIABLE = Pattern.compile("([\\w-]+)/(?:\\{\\*?([\\w-]+)}|\\*)");

    /** Would end the session that asks; LoginTests tries them. */
    private static final Set<String> LOGIN =
            Set.of("/login", "/logout", "/camunda/api/admin/auth/user/{processEngineName}/logout");

    /** What a call says that asks for something; all others send an empty object. */
    private static final Map<String, String> BODIES = Map.of(
            "claim", "{\"userId\":\"%s\"}",
            "complete", "{\"variables\":{\"word\":{\"value\":\"changed\"}}}",
            "submit-form", "{\"variables\":{\"word\":{\"value\":\"changed\"}}}",
            "start", "{\"variables\":{\"word\":{\"value\":\"changed\"}}}",
            "credentials", "{\"password\":\"Sesame-123-open\",\"authenticatedUserPassword\":\"baton\"}",
            "profile", "{\"id\":\"other\",\"firstName\":\"Changed\",\"lastName\":\"Changed\"}");

    /** Where everything is kept that somebody could change by any of the routes. */
    private static final List<String> TABLES = List.of(
            "act_ru_task",
            "act_ru_execution",
            "act_ru_variable",
            "act_ru_identitylink",
            "act_ru_incident",
            "act_ru_authorization",
            "act_ru_filter",
            "act_hi_comment",
            "act_hi_attachment",
            // All but the failed attempts, which a login rightly forgets
            "(select id_, first_, last_, email_, pwd_ from act_id_user)",
            "act_id_group",
            "act_id_membership",
            "act_re_deployment",
            "act_re_procdef",
            "act_re_decision_def",
            "quote",
            "mail");

    @LocalServerPort
    private int port;

    @Autowired
    private Routes routes;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private FilterService filters;

    @Autowired
    private ManagementService operation;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private QuoteFixtures quotes;

    @Autowired
    private Links links;

    @Autowired
    private Mails mails;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private final Map<String, String> ofFinance = new HashMap<>();
    private final Map<String, String> ofSales = new HashMap<>();
    private List<ProcessInstance> started = List.of();
    private String deployment = "";

    @BeforeEach
    void others() throws InterruptedException {
        String folder = "com/batoncrm/engine/access/";
        deployment = models.createDeployment()
                .addClasspathResource(folder + "hand-over.bpmn")
                .addClasspathResource(folder + "hand-over.form")
                .deploy()
                .getId();
        ProcessInstance handOver =
                processes.startProcessInstanceByKey("hand-over", Map.of("customer", "Acme", "secret", "hidden"));
        ProcessInstance quote = sentQuote();
        started = List.of(handOver, quote);
        String number = quote.getBusinessKey();
        String token = links.create(
                        CustomerAnswers.LINK, number, 1, Instant.now().plus(Duration.ofDays(1)))
                .token();
        for (Map<String, String> objects : List.of(ofFinance, ofSales)) {
            objects.putAll(Map.of(
                    "engine",
                    "default",
                    "filter",
                    filters.createTaskFilterQuery().list().get(0).getId(),
                    "decision-definition",
                    models.createDecisionDefinitionQuery().list().get(0).getId(),
                    "job-definition",
                    operation.createJobDefinitionQuery().list().get(0).getId(),
                    "authorization",
                    authorizations.createAuthorizationQuery().list().get(0).getId(),
                    "metrics",
                    "jvm.memory.used",
                    "answer",
                    token,
                    "quotes",
                    number,
                    "attachments",
                    "0"));
        }
        caseOf(ofFinance, handOver, "secret", "legal");
        caseOf(ofSales, quote, "title", "hr");
    }

    private ProcessInstance sentQuote() throws InterruptedException {
        String customer = quotes.customer().number();
        ProcessInstance quote = tasklist.begin("quote-approval", AUTHOR, form -> form.set("customerText", customer)
                .set("title", "Sensors"));
        tasklist.complete(tasklist.task(quote, "UserTask_PrepareQuote"), AUTHOR, form -> form.set(
                        "lines", List.of(QuoteFixtures.line(QuoteFixtures.SENSOR, "1", "0")))
                .set("nextStep", "SUBMIT"));
        for (int i = 0; i < 300 && !isSent(quote); i++) {
            Thread.sleep(100);
        }
        return quote;
    }

    private boolean isSent(ProcessInstance quote) {
        return tasklist.tasks(quote).stream()
                .anyMatch(task -> task.getTaskDefinitionKey().equals("UserTask_AwaitAnswer"));
    }

    /** What a path can name of a case, and an account and a mail of that person. */
    private void caseOf(Map<String, String> objects, ProcessInstance instance, String variable, String person) {
        Task task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
        String definition = instance.getProcessDefinitionId();
        String deployed = models.getProcessDefinition(definition).getDeploymentId();
        objects.putAll(Map.of(
                "task", task.getId(),
                "comment",
                        tasks.createComment(task.getId(), instance.getId(), "Said")
                                .getId(),
                "attachment",
                        tasks.createAttachment(
                                        "text", task.getId(), instance.getId(), "Note", "", "https://baton.example")
                                .getId(),
                "process-instance", instance.getId(),
                "execution", task.getExecutionId(),
                "process-definition", definition,
                "key", definition.substring(0, definition.indexOf(':')),
                "deployment", deployed,
                "resources", models.getDeploymentResources(deployed).get(0).getId()));
        objects.putAll(Map.of(
                "variables",
                variable,
                "localVariables",
                "waitingSince",
                "variable-instance",
                processes
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(instance.getId())
                        .variableName(variable)
                        .singleResult()
                        .getId(),
                "activity-instance",
                history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list()
                        .get(0)
                        .getId(),
                "incident",
                processes.createIncident("made", task.getExecutionId(), "here").getId(),
                "user",
                person,
                "group",
                person,
                "members",
                person,
                "mail",
                mailTo(person)));
    }

    private String mailTo(String person) {
        String key = "route:" + started.get(0).getId() + person;
        transaction.executeWithoutResult(status -> mails.tell(person, mail -> mail.key(key)
                .subject("Secret")
                .attach("quote.pdf", new byte[] {37, 80})
                .template("test-greeting", Map.of("text", ""))));
        return jdbc.queryForObject("select id::text from mail where key = ?", String.class, key);
    }

    @AfterEach
    void remove() {
        started.forEach(instance ->
                processes.deleteProcessInstanceIfExists(instance.getId(), "end of the test", true, true, true, false));
        models.deleteDeployment(deployment, true);
    }

    @Test
    void aRouteServesThoseWhoAreListedAndNobodyElse() throws Exception {
        Map<String, String> before = everything();
        PasswordManager passwords = engine.getPasswordManager();
        engine.setPasswordManager(new CheckedOnce(passwords, engine.getPasswordEncryptor()));
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<String>>> visits = PEOPLE.stream()
                    .<Callable<List<String>>>map(person -> () -> visit(person))
                    .toList();
            List<String> wrong = new ArrayList<>();
            for (Future<List<String>> visit : threads.invokeAll(visits)) {
                wrong.addAll(visit.get());
            }
            assertThat(wrong).isEmpty();
        } finally {
            threads.shutdown();
            engine.setPasswordManager(passwords);
        }
        everything().forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(before.get(table)));
    }

    private Map<String, String> everything() {
        Map<String, String> rows = new LinkedHashMap<>();
        TABLES.forEach(table -> rows.put(
                table,
                jdbc.queryForObject(
                        "select string_agg(t::text, ';' order by t::text) from " + table + " t", String.class)));
        return rows;
    }

    private List<String> visit(String person) {
        Visitor visitor = new Visitor(port);
        if (!person.equals(NOBODY)) {
            visitor.logIn(person, "baton");
            visitor.get("/camunda/app/welcome/default/");
        }
        Visitor modeler = new Visitor(port);
        List<String> wrong = new ArrayList<>();
        for (Route route : routes.all()) {
            if (!LOGIN.contains(route.path().getPatternString())) {
                HttpResponse<String> answer = ask(visitor, modeler, person, route);
                String problem = problem(route, person, answer);
                if (!problem.isEmpty()) {
                    wrong.add(person + " " + route.method() + " " + path(route, person) + ": " + problem + " "
                            + answer.statusCode() + " "
                            + answer.body().lines().findFirst().orElse(""));
                }
            }
        }
        return wrong;
    }

    private HttpResponse<String> ask(Visitor visitor, Visitor modeler, String person, Route route) {
        String method = route.method().equals("*") ? "GET" : route.method();
        String path = path(route, person);
        String body = method.equals("GET")
                ? ""
                : BODIES.getOrDefault(path.substring(path.lastIndexOf('/') + 1), "{}")
                        .formatted(person);
        if (path.startsWith("/engine-rest") && !person.equals(NOBODY)) {
            return modeler.basic(
                    person,
                    "baton",
                    modeler.request(path)
                            .header("Accept", "application/json")
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString(body)));
        } else if (method.equals("POST") && !path.startsWith("/camunda") && !path.startsWith("/engine-rest")) {
            return visitor.submit(person.equals(NOBODY) ? "/login" : "/", path, "");
        }
        return visitor.json(method, path, body);
    }

    private static String problem(Route route, String person, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 500) {
            return "fails";
        }
        if (answer.body().contains("ENGINE-")
                || answer.body().contains("\tat ")
                || answer.body().contains("java.lang.")) {
            return "tells how it is made";
        }
        boolean served = status >= 200 && status < 300;
        if (served && !mayBeServed(route, person)) {
            return "must not be served";
        }
        // Of its own, Camunda serves two files of each plug-in there.
        boolean refused = (status == 401 || status == 403)
                && !route.path().getPatternString().contains("/static/");
        if (refused && route.method().equals("GET") && mayBeServed(route, person)) {
            return "is refused";
        }
        return "";
    }

    private static boolean mayBeServed(Route route, String person) {
        return switch (route.who()) {
            case NOBODY -> false;
            case EVERYONE -> true;
            case STAFF -> !person.equals(NOBODY);
            case PROCESS_ADMIN -> OPERATORS.contains(person);
            case ADMIN -> person.equals("admin");
            case OWN -> isOwner(route, person);
        };
    }

    /** Of what is tried, only to start a process, to operate, and to administer is anybody's here. */
    private static boolean isOwner(Route route, String person) {
        String path = route.path().getPatternString();
        if (path.equals("/overdue.csv")) {
            return Set.of("finance", "finance2", "management").contains(person);
        } else if (path.startsWith("/complaints")) {
            return Set.of("service", "management").contains(person);
        } else if (path.startsWith("/quotes/")) {
            return person.equals(AUTHOR);
        } else if (path.startsWith("/mail/") || path.contains("/user/")) {
            return person.equals("admin");
        } else if (path.contains("/process-definition/")) {
            return SALES.contains(person) || OPERATORS.contains(person);
        }
        // Operators look at what they do not do, put back what somebody left lying, and give it to whoever is asked.
        boolean operates = route.method().equals("GET") || path.endsWith("/unclaim") || path.endsWith("/assignee");
        return operates && OPERATORS.contains(person);
    }

    /** The route's path on objects of others; whom it serves changes only what is not there. */
    private String path(Route route, String person) {
        Map<String, String> objects = OWNERS.contains(person) ? ofSales : ofFinance;
        boolean changes = !Set.of("GET", "OPTIONS", "*").contains(route.method())
                && mayBeServed(route, person)
                && !route.path().getPatternString().startsWith("/answer/");
        String pattern = route.path().getPatternString().replace("/**", "");
        Matcher variable = VARIABLE.matcher(pattern);
        var path = new StringBuilder();
        while (variable.find()) {
            String of = variable.group(1);
            String name = variable.group(2);
            boolean isEngine = name == null || name.equals("engine") || name.equals("processEngineName");
            String object = isEngine ? "default" : changes ? "nothing" : objects.getOrDefault(of, "nothing");
            variable.appendReplacement(path, Matcher.quoteReplacement(of + "/" + object));
        }
        variable.appendTail(path);
        String all = path.toString();
        boolean isQuery = route.method().equals("GET") && (all.contains("/api/") || all.startsWith("/engine-rest"));
        return all.isEmpty() ? "/" : isQuery ? all + "?maxResults=10" : all;
    }

    /** Hashes a password slowly once, as HTTP Basic brings it again with each call. */
    private static final class CheckedOnce extends PasswordManager {

        private final Map<String, Boolean> checked = new ConcurrentHashMap<>();
        private final PasswordManager passwords;

        CheckedOnce(PasswordManager passwords, PasswordEncryptor encryptor) {
            super(encryptor, List.of());
            this.passwords = passwords;
        }

        @Override
        public boolean check(String password, String encrypted) {
            return checked.computeIfAbsent(password + encrypted, both -> passwords.check(password, encrypted));
        }
    }
}
