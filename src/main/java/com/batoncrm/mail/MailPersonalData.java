package com.batoncrm.mail;

import static com.batoncrm.engine.PersonalTable.of;

import com.batoncrm.engine.DataSubject;
import com.batoncrm.engine.PersonalData;
import com.batoncrm.engine.PersonalTable;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails to people and from them; those to somebody who is forgotten stay as empty envelopes. */
@Component
class MailPersonalData implements PersonalData {

    private static final String TO_PERSON = "to_person = :account or lower(to_address) in (:addresses)";

    private final JdbcClient jdbc;

    MailPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "mails";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                of("mail")
                        .shows("created_at", "sent_at", "to_name", "to_address", "subject", "plain_text")
                        .accounts("to_person", "owner")
                        .texts("key", "to_name", "to_address", "subject", "html", "plain_text", "reason"),
                of("mail_received")
                        .shows("received_at", "name", "address", "subject", "text")
                        .texts("name", "address", "subject", "text"),
                of("mail_attachment").shows("file_name").texts("file_name"),
                of("mail_digest_news").shows("text").accounts("person").texts("text"));
    }

    @Override
    public void forget(DataSubject subject) {
        Set<String> addresses = subject.lowerCaseEmails();
        run(
                "delete from mail_attachment where mail in (select id from mail where " + TO_PERSON + ")",
                subject,
                addresses);
        run(
                "update mail_way_back set token = null where mail in (select id from mail where " + TO_PERSON + ")",
                subject,
                addresses);
        run("""
                update mail set subject = '', html = '', plain_text = '', link_token = null,
                    state = case when state = 'SENT' then state else 'GIVEN_UP' end
                where\s""" + TO_PERSON, subject, addresses);
        jdbc.sql("update mail_received set name = '', subject = '', text = '' where lower(address) in (:addresses)")
                .param("addresses", addresses)
                .update();
    }

    private void run(String sql, DataSubject subject, Set<String> addresses) {
        jdbc.sql(sql)
                .param("account", subject.accountOrNone())
                .param("addresses", addresses)
                .update();
    }
}
