package com.batoncrm.engine.deployguard;

import static com.batoncrm.engine.deployguard.BpmnFile.camunda;
import static com.batoncrm.engine.deployguard.BpmnFile.holdsExpression;
import static com.batoncrm.engine.deployguard.BpmnFile.setting;

import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.deployguard.Expression.Unreadable;
import com.batoncrm.engine.deployguard.ProcessContracts.Contract;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What a process needs from outside it: forms, tables, called processes, messages, groups and people. */
final class ReferenceCheck {

    private final BpmnFile file;
    private final Models models;
    private final Accounts accounts;
    private final Optional<Contract> contract;
    private final VocabularyCheck words;
    private final Findings findings;

    ReferenceCheck(
            BpmnFile file,
            Models models,
            Accounts accounts,
            Optional<Contract> contract,
            VocabularyCheck words,
            Findings findings) {
        this.file = file;
        this.models = models;
        this.accounts = accounts;
        this.contract = contract;
        this.words = words;
        this.findings = findings;
    }

    void check() {
        file.all("process").forEach(this::process);
        file.all("userTask").forEach(this::userTask);
        file.all("startEvent", "userTask").forEach(this::form);
        file.all("businessRuleTask").forEach(this::table);
        file.all("callActivity").forEach(this::call);
        file.all("messageEventDefinition", "receiveTask").forEach(this::message);
        file.all("signalEventDefinition").forEach(this::signal);
        Stream.of("error", "escalation").forEach(this::definition);
        file.all("inputParameter", "outputParameter")
                .forEach(parameter -> word(parameter, setting(parameter, "name"), Xml.text(parameter)));
        file.all("in", "out")
                .forEach(mapping -> word(mapping, setting(mapping, "target"), setting(mapping, "sourceExpression")));
    }

    private void process(Element process) {
        Place place = file.place(process);
        findings.refuseIf(!process.getAttribute("isExecutable").equals("true"), place, "process.notExecutable");
        findings.refuseIf(!isLong(camunda(process, "historyTimeToLive")), place, "ttl.missing");
        unlessFixed(process, camunda(process, "candidateStarterGroups"));
        groups(process, "candidateStarterGroups");
    }

    /** At least a day: history that is gone at once proves nothing. */
    static boolean isLong(String timeToLive) {
        return timeToLive.matches("P?[1-9]\\d*D?");
    }

    private void userTask(Element task) {
        boolean nobody = Stream.of("assignee", "candidateGroups", "candidateUsers")
                .allMatch(attribute -> camunda(task, attribute).isEmpty());
        findings.refuseIf(nobody, file.place(task), "task.nobody");
        findings.refuseIf(camunda(task, "formRef").isEmpty(), file.place(task), "task.noForm");
        groups(task, "candidateGroups");
        people(task, "candidateUsers");
        people(task, "assignee");
    }

    private void groups(Element element, String attribute) {
        String groups = camunda(element, attribute);
        if (holdsExpression(groups)) {
            texts(groups).forEach(group -> words.checkGroup(file.place(element), group));
        } else {
            split(groups).forEach(group -> words.checkGroup(file.place(element), group));
        }
    }

    private void people(Element element, String attribute) {
        String people = camunda(element, attribute);
        if (!holdsExpression(people)) {
            split(people)
                    .filter(person -> accounts.person(person).isEmpty())
                    .forEach(person -> findings.refuse(file.place(element), "person.unknown", person));
        }
    }

    private static Stream<String> split(String list) {
        return Stream.of(list.split(",")).map(String::strip).filter(entry -> !entry.isEmpty());
    }

    private static Set<String> texts(String expression) {
        try {
            return Expression.read(expression).texts();
        } catch (Unreadable e) {
            return Set.of();
        }
    }

    private void form(Element element) {
        String form = camunda(element, "formRef");
        if (!form.isEmpty()) {
            unlessFixed(element, form);
            findings.refuseIf(models.form(form).isEmpty(), file.place(element), "form.unknown", form);
            latest(element, "formRefBinding", true);
        }
    }

    private void table(Element task) {
        String table = camunda(task, "decisionRef");
        unlessFixed(task, table);
        findings.refuseIf(models.table(table).isEmpty(), file.place(task), "table.unknown", table);
        latest(task, "decisionRefBinding", false);
    }

    private void call(Element call) {
        String called = call.getAttribute("calledElement");
        unlessFixed(call, called);
        findings.refuseIf(models.process(called).isEmpty(), file.place(call), "process.unknown", called);
        findings.refuseIf(leadsTo(called, file.key(), new HashSet<>()), file.place(call), "process.recursive", called);
        latest(call, "calledElementBinding", false);
    }

    private boolean leadsTo(String called, String key, Set<String> seen) {
        return called.equals(key)
                || seen.add(called)
                        && models.process(called).stream()
                                .flatMap(process -> process.all("callActivity"))
                                .anyMatch(call -> leadsTo(call.getAttribute("calledElement"), key, seen));
    }

    private void unlessFixed(Element element, String reference) {
        findings.refuseIf(holdsExpression(reference), file.place(element), "reference.expression", reference);
    }

    private void latest(Element element, String attribute, boolean needed) {
        String binding = camunda(element, attribute);
        boolean right = binding.equals("latest") || binding.isEmpty() && !needed;
        findings.refuseIf(!right, file.place(element), "binding", attribute, binding);
    }

    private void message(Element element) {
        heard(element, "message", Set.of());
    }

    /** A signal may also come from the process itself, unless it would start the process once more. */
    private void signal(Element element) {
        Element event = Xml.parent(element);
        boolean starts = event != null
                && event.getLocalName().equals("startEvent")
                && event.getParentNode().getLocalName().equals("process");
        Set<String> own = file.all("signalEventDefinition")
                .filter(ReferenceCheck::isThrown)
                .flatMap(thrown -> file.referred(thrown, "signalRef").stream())
                .map(signal -> signal.getAttribute("name"))
                .collect(Collectors.toSet());
        heard(element, "signal", starts ? Set.of() : own);
    }

    /** What a process waits for must come from Java, which names it in the contract, or from one of {@code others}. */
    private void heard(Element element, String kind, Set<String> others) {
        Optional<String> name = file.referred(element, kind + "Ref")
                .map(found -> found.getAttribute("name"))
                .filter(text -> !text.isBlank());
        Set<String> known = new HashSet<>(others);
        contract.map(Contract::words).ifPresent(known::addAll);
        boolean needed = !isThrown(element) || kind.equals("signal");
        findings.refuseIf(needed && name.isEmpty(), file.place(element), "reference.missing", kind);
        if (!isThrown(element) && name.isPresent() && !known.contains(name.get())) {
            findings.refuseUnknown(file.place(element), "message.unknown", kind, name.get(), known);
        }
    }

    private static boolean isThrown(Element definition) {
        Element event = Xml.parent(definition);
        return event != null && event.getLocalName().matches("endEvent|intermediateThrowEvent");
    }

    private void definition(String type) {
        file.all(type + "EventDefinition").forEach(event -> {
            boolean found = file.referred(event, type + "Ref")
                    .filter(definition ->
                            !definition.getAttribute(type + "Code").isBlank())
                    .isPresent();
            findings.refuseIf(!found, file.place(event), "reference.missing", type);
        });
    }

    /** A text that a mapping puts into the variable of that name. */
    private void word(Element mapping, String name, String text) {
        if (holdsExpression(text)) {
            texts(text).forEach(word -> words.check(file.place(mapping), name, word));
        } else if (!text.isEmpty()) {
            words.check(file.place(mapping), name, text);
        }
    }
}
