package com.batoncrm.approval;

import static com.batoncrm.engine.PersonalTable.of;

import com.batoncrm.engine.PersonalData;
import com.batoncrm.engine.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whose work was signed, and by whom. */
@Component
class ApprovalPersonalData implements PersonalData {

    @Override
    public String name() {
        return "signatures";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                of("approval_round")
                        .shows("subject_type", "subject_id", "opened_at", "outcome")
                        .accounts("author", "successor", "prepared_by"),
                of("approval_signature")
                        .shows("signer_group", "decision", "comment", "decided_at")
                        .accounts("author", "named_person", "signer", "signed_for")
                        .texts("comment"));
    }
}
