package com.batoncrm.engine.deployguard;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * What a process model may be made of. Everything is refused that is not listed: the engine runs scripts, classes,
 * connectors and more from many places, and reads some elements whatever their namespace.
 */
final class ElementCheck {

    private static final Set<String> BPMN = words("""
            definitions process documentation extensionElements collaboration participant messageFlow laneSet lane \
            childLaneSet flowNodeRef startEvent endEvent intermediateCatchEvent intermediateThrowEvent boundaryEvent \
            userTask serviceTask sendTask businessRuleTask receiveTask manualTask task callActivity subProcess \
            exclusiveGateway inclusiveGateway parallelGateway eventBasedGateway sequenceFlow conditionExpression \
            incoming outgoing message signal error escalation messageEventDefinition signalEventDefinition \
            errorEventDefinition escalationEventDefinition timerEventDefinition terminateEventDefinition \
            compensateEventDefinition conditionalEventDefinition linkEventDefinition timeDate timeDuration timeCycle \
            condition multiInstanceLoopCharacteristics loopCardinality completionCondition textAnnotation text \
            association group category categoryValue dataObject dataObjectReference dataStore dataStoreReference""");

    /** Attributes of BPMN itself, which have no prefix. */
    private static final Set<String> PLAIN = words("""
            id name targetNamespace exporter exporterVersion expressionLanguage typeLanguage isExecutable isClosed \
            processType processRef sourceRef targetRef default attachedToRef cancelActivity isSequential \
            triggeredByEvent messageRef signalRef errorRef escalationRef activityRef waitForCompletion \
            isForCompensation isInterrupting calledElement gatewayDirection eventGatewayType instantiate \
            parallelMultiple associationDirection textFormat categoryValueRef value errorCode escalationCode \
            isCollection dataObjectRef dataStoreRef isUnlimited startQuantity completionQuantity isImmediate \
            implementation""");

    private static final Set<String> OF_ACTIVITIES = words("asyncBefore asyncAfter exclusive jobPriority");

    /** Camunda's attributes of each BPMN element. */
    private static final Map<String, Set<String>> CAMUNDA_OF = Map.ofEntries(
            Map.entry(
                    "process",
                    words("historyTimeToLive candidateStarterGroups isStartableInTasklist versionTag jobPriority"
                            + " taskPriority")),
            Map.entry("startEvent", words("initiator formRef formRefBinding")),
            Map.entry(
                    "userTask",
                    words(
                            "formRef formRefBinding assignee candidateGroups candidateUsers dueDate followUpDate priority")),
            Map.entry("serviceTask", words("delegateExpression")),
            Map.entry("sendTask", words("delegateExpression")),
            Map.entry("messageEventDefinition", words("delegateExpression")),
            Map.entry("businessRuleTask", words("decisionRef decisionRefBinding resultVariable mapDecisionResult")),
            Map.entry("callActivity", words("calledElementBinding")),
            Map.entry("multiInstanceLoopCharacteristics", words("collection elementVariable")),
            Map.entry("error", words("errorMessage")),
            Map.entry("errorEventDefinition", words("errorCodeVariable errorMessageVariable")),
            Map.entry("escalationEventDefinition", words("escalationCodeVariable")),
            Map.entry("conditionalEventDefinition", words("variableName variableEvents")));

    /** Camunda's own elements, with their attributes. */
    private static final Map<String, Set<String>> CAMUNDA = Map.ofEntries(
            Map.entry("inputOutput", Set.of()),
            Map.entry("inputParameter", words("name")),
            Map.entry("outputParameter", words("name")),
            Map.entry("list", Set.of()),
            Map.entry("value", words("id name")),
            Map.entry("map", Set.of()),
            Map.entry("entry", words("key")),
            Map.entry("in", words("source sourceExpression target businessKey local")),
            Map.entry("out", words("source sourceExpression target local")),
            Map.entry("taskListener", words("delegateExpression event id")),
            Map.entry("executionListener", words("delegateExpression event id")),
            Map.entry("failedJobRetryTimeCycle", Set.of()),
            Map.entry("properties", Set.of()),
            Map.entry("property", words("id name value")));

    private static final Map<String, String> WHY = Map.ofEntries(
            Map.entry("scriptTask", "script"),
            Map.entry("script", "script"),
            Map.entry("scriptFormat", "script"),
            Map.entry("language", "script"),
            Map.entry("resource", "script"),
            Map.entry("class", "class"),
            Map.entry("variableMappingClass", "class"),
            Map.entry("formHandlerClass", "class"),
            Map.entry("connector", "connector"),
            Map.entry("type", "external"),
            Map.entry("topic", "external"),
            Map.entry("expression", "expression.only"),
            Map.entry("field", "field"),
            Map.entry("formKey", "form.key"),
            Map.entry("formData", "form.key"),
            Map.entry("formProperty", "form.key"),
            Map.entry("variables", "mapping.all"));

    private final BpmnFile file;
    private final Findings findings;

    ElementCheck(BpmnFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    void check() {
        for (Element element : file.elements()) {
            String namespace = element.getNamespaceURI();
            // A parser might fetch the schema from there.
            refuseUnlisted(!Xml.namesSchema(element), element, "schemaLocation");
            if (Namespaces.DRAWING.contains(namespace)) {
                refuseIf(isReadByTheEngine(element), element, "namespace", element.getNodeName());
            } else if (Namespaces.BPMN.equals(namespace)) {
                bpmn(element);
            } else if (Namespaces.CAMUNDA.equals(namespace)) {
                camunda(element);
            } else {
                findings.refuse(file.place(element), "namespace", element.getNodeName());
            }
        }
    }

    private void bpmn(Element element) {
        String type = element.getLocalName();
        if (!BPMN.contains(type)) {
            unlisted(element, type);
            return;
        }
        Set<String> allowed = new HashSet<>(CAMUNDA_OF.getOrDefault(type, Set.of()));
        allowed.addAll(OF_ACTIVITIES);
        for (Attr attribute : Xml.attributes(element)) {
            String namespace = attribute.getNamespaceURI();
            boolean listed = namespace == null
                    ? PLAIN.contains(attribute.getLocalName())
                    : Namespaces.CAMUNDA.equals(namespace)
                            ? allowed.contains(attribute.getLocalName())
                            : Namespaces.XSI.equals(namespace) || Namespaces.DRAWING.contains(namespace);
            refuseUnlisted(listed, element, attribute.getLocalName());
        }
    }

    private void camunda(Element element) {
        Set<String> allowed = CAMUNDA.get(element.getLocalName());
        if (allowed == null) {
            unlisted(element, element.getLocalName());
            return;
        }
        for (Attr attribute : Xml.attributes(element)) {
            boolean listed = attribute.getNamespaceURI() == null && allowed.contains(attribute.getLocalName());
            refuseUnlisted(listed, element, attribute.getLocalName());
        }
    }

    /** What is drawn lies under the definitions, beside the processes, and nowhere in them. */
    private static boolean isReadByTheEngine(Element element) {
        for (@Nullable Element at = element; at != null; at = Xml.parent(at)) {
            if (at.getLocalName().equals("process") || at.getLocalName().equals("collaboration")) {
                return true;
            }
        }
        return !element.getLocalName().matches("BPMN.*|Bounds|waypoint|Font|extension");
    }

    private void refuseUnlisted(boolean listed, Element element, String name) {
        if (!listed) {
            unlisted(element, name);
        }
    }

    private void unlisted(Element element, String name) {
        findings.refuse(file.place(element), WHY.getOrDefault(name, "unlisted"), name);
    }

    private void refuseIf(boolean wrong, Element element, String key, String argument) {
        findings.refuseIf(wrong, file.place(element), key, argument);
    }

    private static Set<String> words(String list) {
        return Set.of(list.split("\\s+"));
    }
}
