package com.batoncrm.onboarding.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.number;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.onboarding.Owner;
import com.batoncrm.onboarding.PlanKind;
import com.batoncrm.onboarding.PlanRow;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a new employee gets and what is done for him: processes/onboarding/onboarding-plan.dmn. */
final class OnboardingPlan {

    static final String KEY = "onboarding-plan";

    // What it decides on.
    static final ProcessVariable<String> DEPARTMENT = text("department");
    static final ProcessVariable<String> JOB_POSITION = text("jobPosition");
    static final ProcessVariable<String> PLACE = text("place");

    // What it decides, row by row.
    static final ProcessVariable<PlanKind> KIND = choice("kind", PlanKind.class);
    static final ProcessVariable<String> ITEM = text("item");
    static final ProcessVariable<String> SYSTEM = text("system");
    static final ProcessVariable<String> ACCOUNT_GROUP = text("accountGroup");
    static final ProcessVariable<Owner> OWNER = choice("owner", Owner.class);
    static final ProcessVariable<Integer> DAYS = number("days");
    static final ProcessVariable<Integer> LEAD = number("lead");
    static final ProcessVariable<Integer> REMIND = number("remind");
    static final ProcessVariable<Integer> ESCALATE = number("escalate");
    static final ProcessVariable<Integer> MONTHS = number("months");

    private OnboardingPlan() {}

    static PlanRow row(Map<String, ? extends @Nullable Object> cells) {
        return new PlanRow(
                KIND.find(cells).orElseThrow(() -> new IllegalStateException("A row of the plan has no kind")),
                ITEM.find(cells).orElse(""),
                SYSTEM.find(cells).orElse(""),
                ACCOUNT_GROUP.find(cells).orElse(""),
                OWNER.find(cells).orElse(null),
                DAYS.find(cells).orElse(null),
                LEAD.find(cells).orElse(null),
                REMIND.find(cells).orElse(null),
                ESCALATE.find(cells).orElse(null),
                MONTHS.find(cells).orElse(null));
    }
}
