package com.batoncrm.attachment;

import static com.batoncrm.engine.PersonalTable.of;

import com.batoncrm.engine.PersonalData;
import com.batoncrm.engine.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who added files, and what they are called. */
@Component
class AttachmentPersonalData implements PersonalData {

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
}
