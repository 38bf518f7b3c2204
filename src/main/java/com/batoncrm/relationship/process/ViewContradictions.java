package com.batoncrm.relationship.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.flag;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.relationship.Outlook;

/** Which views of a customer contradict each other: processes/relationship/view-contradictions.dmn. */
final class ViewContradictions {

    static final String KEY = "view-contradictions";

    // What it decides on.
    static final ProcessVariable<Outlook> SALES_VIEW = choice("salesView", Outlook.class);
    static final ProcessVariable<Outlook> SERVICE_VIEW = choice("serviceView", Outlook.class);

    // What it decides.
    static final ProcessVariable<Boolean> CONTRADICTION = flag("contradiction");
    static final ProcessVariable<String> WHY = text("why");

    private ViewContradictions() {}
}
