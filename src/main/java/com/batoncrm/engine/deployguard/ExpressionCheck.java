package com.batoncrm.engine.deployguard;

import static com.batoncrm.engine.deployguard.BpmnFile.camunda;
import static com.batoncrm.engine.deployguard.BpmnFile.setting;

import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.engine.deployguard.Expression.Unreadable;
import com.batoncrm.engine.deployguard.ProcessContracts.Contract;
import com.batoncrm.engine.hardening.ModelBeans;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.w3c.dom.Element;

/** What the expressions of a process name: declared variables, its own delegates, and little else. */
final class ExpressionCheck {

    private static final Pattern BEAN = Pattern.compile("[$#]\\{(\\w+)}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> RESERVED =
            Set.of("execution", "task", "caseExecution", "externalTask", "authenticatedUserId");
    private static final Map<String, Class<?>> DELEGATES = Map.of(
            "serviceTask",
            JavaDelegate.class,
            "sendTask",
            JavaDelegate.class,
            "messageEventDefinition",
            JavaDelegate.class,
            "taskListener",
            TaskListener.class,
            "executionListener",
            ExecutionListener.class);

    private final BpmnFile file;
    private final Declared declared;
    private final ModelBeans beans;
    private final Optional<Contract> contract;
    private final Findings findings;

    ExpressionCheck(
            BpmnFile file, Declared declared, ModelBeans beans, Optional<Contract> contract, Findings findings) {
        this.file = file;
        this.declared = declared;
        this.beans = beans;
        this.contract = contract;
        this.findings = findings;
    }

    void check() {
        file.expressions().forEach((element, texts) -> texts.forEach(text -> expression(element, text)));
        file.all(DELEGATES.keySet().toArray(String[]::new)).forEach(this::delegate);
        file.all("sequenceFlow", "conditionalEventDefinition").forEach(this::condition);
        file.all("multiInstanceLoopCharacteristics").forEach(this::collection);
        file.all("in", "out").forEach(this::mapping);
        Declared.named(file).forEach(this::name);
    }

    private void expression(Element element, String text) {
        Place place = file.place(element);
        try {
            Expression expression = Expression.read(text);
            expression.forbidden().forEach(call -> findings.refuse(place, "expression.call", text, call));
            expression.names().forEach(name -> variable(place, text, name, expression));
            expression.compared().forEach((name, values) -> values.forEach(value -> choice(place, name, value)));
        } catch (Unreadable e) {
            findings.refuse(place, "expression.unreadable", text);
        }
    }

    private void variable(Place place, String text, String name, Expression expression) {
        if (name.equals("execution") && expression.readsBusinessKey()) {
            return;
        }
        if (RESERVED.contains(name)) {
            findings.refuse(place, "expression.call", text, name);
        } else if (!declared.names().contains(name)) {
            findings.refuseUnknown(place, "expression.name", text, name, declared.names());
        }
    }

    private void choice(Place place, String name, String value) {
        ProcessVariable<?> variable = declared.typed().get(name);
        if (variable != null
                && !variable.values().isEmpty()
                && !variable.values().contains(value)) {
            findings.refuseUnknown(place, "expression.value", name, value, variable.values());
        }
    }

    private void delegate(Element element) {
        String text = setting(element, "delegateExpression");
        Place place = file.place(element);
        boolean catches = element.getLocalName().equals("messageEventDefinition") && !throwsMessage(element);
        if (text.isEmpty()) {
            findings.refuseIf(!catches, place, "delegate.missing");
            return;
        }
        Matcher bean = BEAN.matcher(text);
        if (!bean.matches()) {
            findings.refuse(place, "delegate.expression", text);
            return;
        }
        Class<?> kind = DELEGATES.getOrDefault(element.getLocalName(), Object.class);
        Class<?> type = beans.type(bean.group(1)).filter(kind::isAssignableFrom).orElse(null);
        if (type == null) {
            Set<String> known = beans.names().stream()
                    .filter(name ->
                            beans.type(name).filter(kind::isAssignableFrom).isPresent())
                    .collect(java.util.stream.Collectors.toSet());
            findings.refuseUnknown(place, "word.unknown", "delegate", bean.group(1), known);
        } else {
            boolean own = contract.filter(found -> type.getName().startsWith(found.feature()))
                    .isPresent();
            findings.refuseIf(!own, place, "delegate.foreign", bean.group(1));
        }
    }

    private static boolean throwsMessage(Element definition) {
        Element event = Xml.parent(definition);
        return event != null && Set.of("endEvent", "intermediateThrowEvent").contains(event.getLocalName());
    }

    private void condition(Element element) {
        BpmnFile.child(element, element.getLocalName().equals("sequenceFlow") ? "conditionExpression" : "condition")
                .filter(condition -> !BpmnFile.holdsExpression(Xml.text(condition)))
                .ifPresent(condition -> findings.refuse(file.place(element), "condition.text", Xml.text(condition)));
    }

    private void collection(Element loop) {
        String collection = camunda(loop, "collection");
        if (!collection.isEmpty() && !collection.contains("{")) {
            declaredName(loop, collection);
        }
    }

    private void mapping(Element mapping) {
        Element owner = Xml.parent(mapping);
        String source = setting(mapping, "source");
        if (mapping.getLocalName().equals("in") && owner != null && !source.isEmpty()) {
            declaredName(mapping, source);
        }
    }

    private void declaredName(Element element, String name) {
        if (!declared.names().contains(name)) {
            findings.refuseUnknown(file.place(element), "variable.unknown", "", name, declared.names());
        }
    }

    /** A variable of such a name would stand before a delegate, or before what the engine provides. */
    static boolean isReserved(String name, ModelBeans beans) {
        return RESERVED.contains(name) || beans.names().contains(name);
    }

    private void name(String name) {
        if (!name.isEmpty()) {
            boolean usable = NAME.matcher(name).matches() && !isReserved(name, beans);
            findings.refuseIf(!usable, Place.of(file.name()), "variable.name", name);
        }
    }
}
