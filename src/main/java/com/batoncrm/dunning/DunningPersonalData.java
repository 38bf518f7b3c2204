package com.batoncrm.dunning;

import static com.batoncrm.engine.PersonalTable.of;

import com.batoncrm.engine.PersonalData;
import com.batoncrm.engine.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who looks after what customers do not pay, and what was agreed with whom. */
@Component
class DunningPersonalData implements PersonalData {

    @Override
    public String name() {
        return "dunning";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                of("dunning_agreement")
                        .shows("customer_number", "note")
                        .accounts("agreed_by")
                        .texts("note"),
                of("dunning_hold")
                        .shows("number", "reason", "subject", "note", "remark")
                        .accounts("owner", "cleared_by")
                        .texts("note", "remark"));
    }
}
