package com.batoncrm.relationship;

import static com.batoncrm.engine.PersonalTable.of;

import com.batoncrm.engine.PersonalData;
import com.batoncrm.engine.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who stated how departments see a customer. */
@Component
class RelationshipPersonalData implements PersonalData {

    @Override
    public String name() {
        return "views of customers";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(of("customer_view")
                .shows("customer_number", "reason", "stated_at")
                .accounts("stated_by")
                .texts("reason", "occasion"));
    }
}
