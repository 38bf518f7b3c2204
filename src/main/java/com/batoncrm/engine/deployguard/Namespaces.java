package com.batoncrm.engine.deployguard;

import java.util.Set;

/** XML namespaces of process models. */
final class Namespaces {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

    /** The drawing, and colours and settings of the Modeler: the engine looks at none of it. */
    static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/extensions/color/1.0",
            "http://bpmn.io/schema/bpmn",
            "http://www.w3.org/XML/1998/namespace");

    private Namespaces() {}
}
