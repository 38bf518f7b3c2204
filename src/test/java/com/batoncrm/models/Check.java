package com.batoncrm.models;

import java.util.List;
import java.util.function.BiConsumer;

/** What all models must be, each with the rule in the words of its report. */
public enum Check {
    FILES("a file is named as what is in it, once in the whole tree", FileChecks::names),
    USED("every form and table is used", FileChecks::used),
    IDS("ids are <BpmnType>_<VerbNoun>", BpmnChecks::ids),
    NAMES("tasks, events and ways out of a decision have names", BpmnChecks::names),
    DIAGRAM("everything is drawn, on one screen", BpmnChecks::diagram),
    DELEGATES("a service task is spelled as its bean", BpmnChecks::delegates),
    UNUSED_DELEGATES("every delegate has a model", BpmnChecks::unusedDelegates),
    RESULTS("what a table decides is declared", BpmnChecks::results),
    MAPPINGS("what a call hands over is declared on both sides", BpmnChecks::mappings),
    CONTRACTS("a process and its contract class agree", ContractChecks::agree),
    TABLES("a table says why each row is there", DmnChecks::tables),
    CELLS("a table's cells hold values that exist", DmnChecks::cells),
    KEYS("a form's fields are declared with a fitting type", FormChecks::keys),
    CHOICES("a form offers only values that exist", FormChecks::choices),
    FORM_NAMES("a form's expressions name declared variables", FormChecks::expressions),
    REQUIRED("what the next gateway needs is required", FormChecks::required);

    private final String rule;
    private final BiConsumer<House, Problems> look;

    Check(String rule, BiConsumer<House, Problems> look) {
        this.rule = rule;
        this.look = look;
    }

    public List<String> problems(House house) {
        Problems problems = new Problems();
        look.accept(house, problems);
        return problems.lines();
    }

    @Override
    public String toString() {
        return rule;
    }
}
