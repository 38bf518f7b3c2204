package com.batoncrm.audit;

import static com.batoncrm.engine.PersonalTable.of;

import com.batoncrm.engine.DataSubject;
import com.batoncrm.engine.PersonalData;
import com.batoncrm.engine.PersonalTable;
import com.batoncrm.engine.PersonalTable.Fate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who did what. Somebody who is forgotten is known by his pseudonym from then on; the seals hold, since they are over a
 * salted digest of who it was.
 */
@Component
class AuditPersonalData implements PersonalData {

    private final JdbcClient jdbc;

    AuditPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                of("audit_entry")
                        .shows("at", "action", "subject_type", "subject")
                        .accounts("person", "on_behalf_of")
                        .meets(Fate.LEFT),
                of("audit_text").shows("entry", "texts").texts("texts").meets(Fate.LEFT));
    }

    @Override
    public void forget(DataSubject subject) {
        jdbc.sql("delete from audit_text where texts ~* ?")
                .param(subject.marksPattern())
                .update();
        subject.accountId().ifPresent(account -> {
            jdbc.sql("alter table audit_entry disable trigger user").update();
            replace("person", account, subject.pseudonym());
            replace("on_behalf_of", account, subject.pseudonym());
            jdbc.sql("alter table audit_entry enable trigger user").update();
        });
    }

    /** Without the salt nobody can try names until one fits the digest. */
    private void replace(String column, String account, String pseudonym) {
        jdbc.sql("update audit_entry set " + column + " = :pseudonym, " + column + "_salt = null where " + column
                        + " = :account and " + column + "_digest is not null")
                .param("pseudonym", pseudonym)
                .param("account", account)
                .update();
    }
}
