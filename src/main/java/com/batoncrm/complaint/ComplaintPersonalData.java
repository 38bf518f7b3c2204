package com.batoncrm.complaint;

import static com.batoncrm.engine.PersonalTable.of;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.DataSubject;
import com.batoncrm.engine.PersonalData;
import com.batoncrm.engine.PersonalTable;
import com.batoncrm.engine.Retained;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who complained, and who of us did what about it. */
@Component
class ComplaintPersonalData implements PersonalData {

    private final JdbcClient jdbc;

    ComplaintPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "complaints";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                of("complaint")
                        .shows("number", "received_at", "reporter_name", "reporter_email", "description")
                        .accounts("recorded_by")
                        .texts("reporter_name", "reporter_email", "description"),
                of("complaint_entry")
                        .shows("complaint", "said_at", "said_by", "text")
                        .accounts("said_by")
                        .texts("said_by", "text"),
                of("complaint_lesson")
                        .shows("complaint", "cause")
                        .accounts("owner", "found_by")
                        .texts("cause", "prevention", "action", "remark"),
                of("complaint_solution")
                        .shows("complaint", "text")
                        .accounts("proposed_by")
                        .texts("text"));
    }

    @Override
    public List<Retained> retained(DataSubject subject) {
        return jdbc.sql("""
                        select number from complaint
                        where closed_at is null and lower(reporter_email) in (:emails) order by number limit 1""")
                .param("emails", subject.lowerCaseEmails())
                .query((row, number) -> new Retained(
                        say("complaint.retained", row.getString("number")), say("complaint.retained.why"), null))
                .list();
    }
}
