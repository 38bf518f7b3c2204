package com.batoncrm.attachment;

import static com.batoncrm.engine.PersonalTable.of;

import com.batoncrm.engine.DataSubject;
import com.batoncrm.engine.PersonalData;
import com.batoncrm.engine.PersonalTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who added files, and what they are called. */
@Component
class AttachmentPersonalData implements PersonalData {

    private final JdbcClient jdbc;

    AttachmentPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(of("attachment")
                .shows("subject_type", "subject", "file_name", "added_by", "added_at")
                .texts("added_by", "file_name"));
    }

    /** What somebody at a customer's has sent tells of him: nobody can blacken names in a picture. */
    @Override
    public void forget(DataSubject subject) {
        if (subject.kind() == DataSubject.Kind.CONTACT) {
            jdbc.sql("delete from attachment where added_by ~* ?")
                    .param(subject.marksPattern())
                    .update();
        }
    }
}
