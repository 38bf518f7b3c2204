package com.batoncrm.models;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A process and the class that declares its key, variables, ids, messages and codes. */
final class ContractChecks {

    private ContractChecks() {}

    static void agree(House house, Problems problems) {
        Set<String> keys = new HashSet<>();
        for (Contract contract : house.contracts()) {
            problems.addIf(
                    !keys.add(contract.key()),
                    contract.className(),
                    "KEY",
                    "another contract has the key '" + contract.key() + "' too; keep one");
            problems.addIf(
                    house.process(contract.key()).isEmpty()
                            && house.table(contract.key()).isEmpty(),
                    contract.className(),
                    "KEY",
                    "no model has the key '" + contract.key() + "'; add it or correct the key");
            house.process(contract.key()).ifPresent(process -> words(contract, process, problems));
        }
        for (Bpmn process : house.processes()) {
            problems.addIf(
                    house.contract(process.key()).isEmpty(),
                    process.file(),
                    process.key(),
                    "has no contract; add a class with KEY = \"" + process.key() + "\" in a process package");
        }
    }

    private static void words(Contract contract, Bpmn process, Problems problems) {
        Set<String> known = process.words();
        contract.words().stream()
                .filter(word -> !known.contains(word))
                .forEach(word -> problems.add(
                        contract.className(),
                        "\"" + word + "\"",
                        process.file() + " has no such id, message or code; correct one of them"));
        List<FlowNode> mustBeThere = new ArrayList<>(process.all(UserTask.class));
        mustBeThere.addAll(process.all(EndEvent.class));
        mustBeThere.stream()
                .filter(node -> !contract.words().contains(node.getId()))
                .forEach(node -> problems.add(
                        process.file(), node.getId(), "is not in " + contract.className() + "; add a constant"));
    }
}
