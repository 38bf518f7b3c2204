package com.batoncrm.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes entries and their texts. */
@Component
class AuditTables {

    private final JdbcClient jdbc;

    AuditTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(
            Instant at,
            SealedPerson person,
            @Nullable SealedPerson onBehalfOf,
            AuditEntry entry,
            @Nullable AuditText text) {
        return jdbc.sql("""
                        insert into audit_entry (at, person, on_behalf_of, action, subject_type, subject, version, rules,
                                                 text_digest, person_salt, person_digest, on_behalf_of_salt,
                                                 on_behalf_of_digest)
                        values (:at, :person, :onBehalfOf, :action, :subjectType, :subject, :version, :rules, :digest,
                                :personSalt, :personDigest, :behalfSalt, :behalfDigest)
                        returning id""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person.id())
                .param("personSalt", person.salt())
                .param("personDigest", person.digest())
                .param("onBehalfOf", entry.onBehalfOf())
                .param("behalfSalt", onBehalfOf == null ? null : onBehalfOf.salt())
                .param("behalfDigest", onBehalfOf == null ? null : onBehalfOf.digest())
                .param("action", entry.action())
                .param("subjectType", entry.subjectType())
                .param("subject", entry.subject())
                .param("version", entry.version())
                .param("rules", entry.rules().toArray(new String[0]))
                .param("digest", text == null ? null : text.digest())
                .query(Long.class)
                .single();
    }

    void addText(long entry, AuditText text) {
        jdbc.sql("insert into audit_text (entry, salt, texts) values (:entry, :salt, :texts)")
                .param("entry", entry)
                .param("salt", text.salt())
                .param("texts", text.texts())
                .update();
    }

    void eraseTexts(String subjectType, String subject) {
        jdbc.sql("""
                        delete from audit_text where entry in
                            (select id from audit_entry where subject_type = :subjectType and subject = :subject)""")
                .param("subjectType", subjectType)
                .param("subject", subject)
                .update();
    }
}
