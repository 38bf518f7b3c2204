package com.batoncrm.quote;

import static com.batoncrm.engine.PersonalTable.of;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.DataSubject;
import com.batoncrm.engine.PersonalData;
import com.batoncrm.engine.PersonalTable;
import com.batoncrm.engine.Retained;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wrote quotes and to whom; a quote that went to a customer is a business letter and kept for years. */
@Component
class QuotePersonalData implements PersonalData {

    private final JdbcClient jdbc;
    private final Period letters;

    QuotePersonalData(JdbcClient jdbc, @Value("${baton.privacy.letters}") Period letters) {
        this.jdbc = jdbc;
        this.letters = letters;
    }

    @Override
    public String name() {
        return "quotes";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                of("quote")
                        .shows(
                                "number",
                                "title",
                                "created_at",
                                "customer_name",
                                "contact_name",
                                "contact_email",
                                "answered_by",
                                "answer_text")
                        .accounts("author")
                        .texts(
                                "title",
                                "wanted_customer",
                                "customer_name",
                                "contact_name",
                                "contact_email",
                                "special_clauses",
                                "note",
                                "answered_by",
                                "answer_text"),
                of("quote_version").shows("quote_number", "version", "content").texts("content"));
    }

    @Override
    public List<Retained> retained(DataSubject subject) {
        return jdbc.sql("""
                        select number, cast(state_since as date) as day,
                               state in ('PREPARING', 'IN_APPROVAL', 'SIGNED', 'SENT', 'ACCEPTED') as open
                        from quote
                        where author = :account or lower(contact_email) in (:emails) or answered_by ~* :pattern
                        order by open desc, state_since desc limit 1""")
                .param("account", subject.accountOrNone())
                .param("emails", subject.lowerCaseEmails())
                .param("pattern", subject.marksPattern())
                .query((row, number) -> row.getBoolean("open")
                        ? new Retained(
                                say("quote.retained.open", row.getString("number")),
                                say("quote.retained.open.why"),
                                null)
                        : Retained.after(
                                say("quote.retained", row.getString("number")),
                                say("quote.retained.why"),
                                row.getObject("day", LocalDate.class),
                                letters))
                .list();
    }
}
