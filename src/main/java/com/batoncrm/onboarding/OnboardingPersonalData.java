package com.batoncrm.onboarding;

import static com.batoncrm.engine.PersonalTable.of;

import com.batoncrm.engine.DataSubject;
import com.batoncrm.engine.PersonalData;
import com.batoncrm.engine.PersonalTable;
import com.batoncrm.engine.PersonalTable.Fate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who was onboarded and by whom; talks, calls to other systems and the employee's own data go with the person. */
@Component
class OnboardingPersonalData implements PersonalData {

    private final OwnDataStore ownData;

    OnboardingPersonalData(OwnDataStore ownData) {
        this.ownData = ownData;
    }

    @Override
    public String name() {
        return "onboarding";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                of("onboarding")
                        .shows("employee", "probation", "extended_until")
                        .accounts("started_by")
                        .ownedBy("employee"),
                of("onboarding_account")
                        .shows("employee", "system", "state", "other_id")
                        .texts("other_id", "reason")
                        .ownedBy("employee"),
                of("onboarding_call")
                        .shows("system", "action", "body", "state")
                        .texts("body", "reason")
                        .ownedBy("employee")
                        .meets(Fate.DELETED),
                of("onboarding_task")
                        .shows("employee", "item", "done_on", "remark")
                        .accounts("done_by")
                        .texts("item", "remark")
                        .ownedBy("employee"),
                of("onboarding_talk")
                        .shows("employee", "kind", "held_on", "impression", "result")
                        .accounts("held_by")
                        .texts("result")
                        .ownedBy("employee")
                        .meets(Fate.DELETED),
                of("onboarding_own_data").shows("employee").ownedBy("employee").meets(Fate.DELETED));
    }

    @Override
    public Map<String, List<Map<String, Object>>> more(DataSubject subject) {
        return Map.of(
                "own data",
                subject.records().stream()
                        .map(ownData::find)
                        .flatMap(Optional::stream)
                        .map(OwnData::fields)
                        .toList());
    }
}
