package com.batoncrm.handover;

import static com.batoncrm.engine.PersonalTable.of;

import com.batoncrm.engine.PersonalData;
import com.batoncrm.engine.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who handed over to whom. */
@Component
class HandoverPersonalData implements PersonalData {

    @Override
    public String name() {
        return "handovers";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                of("handover").shows("why", "last_day").accounts("person", "started_by"),
                of("handover_item")
                        .shows("customer", "moved_at")
                        .accounts("successor", "chosen_by")
                        .texts("why"));
    }
}
