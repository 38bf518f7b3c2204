package com.batoncrm.models;

import java.util.LinkedHashMap;
import java.util.Map;

/** Files, and what one file expects of another. */
final class FileChecks {

    private FileChecks() {}

    static void names(House house, Problems problems) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (String file : house.files()) {
            String other = seen.putIfAbsent(file.substring(file.lastIndexOf('/') + 1), file);
            problems.addIf(other != null, file, "file", "has the same name as " + other + "; rename one");
            problems.addIf(
                    !file.matches("processes/.+/.+\\.(bpmn|dmn)|forms/.+/.+\\.form"),
                    file,
                    "file",
                    "is not deployed from here: .bpmn and .dmn belong below processes/<feature>/, .form below forms/<feature>/");
        }
        for (Bpmn process : house.processes()) {
            mustBe(process.file(), process.key(), problems);
        }
        for (Dmn table : house.tables()) {
            problems.addIf(
                    !table.has(House.fileId(table.file())),
                    table.file(),
                    "decision",
                    "none has the file's name as its id; rename one or the other");
        }
        for (Form form : house.forms()) {
            mustBe(form.file(), form.id(), problems);
        }
    }

    private static void mustBe(String file, String id, Problems problems) {
        problems.addIf(
                !House.fileId(file).equals(id), file, "id", "is '" + id + "', not the file's name; make them the same");
    }

    static void used(House house, Problems problems) {
        for (Form form : house.forms()) {
            problems.addIf(
                    house.usersOf(form).findAny().isEmpty(),
                    form.file(),
                    "form",
                    "is shown by no process; set it as formRef of a task or delete it");
        }
        for (Dmn table : house.tables()) {
            problems.addIf(
                    house.askersOf(table).isEmpty(),
                    table.file(),
                    "table",
                    "is asked by no process (decisionRef) and has no contract class; ask it or delete it");
        }
    }
}
