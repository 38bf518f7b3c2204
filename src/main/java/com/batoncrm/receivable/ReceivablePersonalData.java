package com.batoncrm.receivable;

import static com.batoncrm.engine.PersonalTable.of;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.DataSubject;
import com.batoncrm.engine.PersonalData;
import com.batoncrm.engine.PersonalTable;
import com.batoncrm.engine.Retained;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who booked what, and whom we have to reach as long as something is owed. */
@Component
class ReceivablePersonalData implements PersonalData {

    private final JdbcClient jdbc;
    private final Period books;

    ReceivablePersonalData(JdbcClient jdbc, @Value("${baton.privacy.books}") Period books) {
        this.jdbc = jdbc;
        this.books = books;
    }

    @Override
    public String name() {
        return "bookings";
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                of("ledger_entry")
                        .shows("kind", "at", "reason")
                        .accounts("person")
                        .texts("reason"),
                of("credit_note").shows("number", "reason").texts("reason"));
    }

    @Override
    public List<Retained> retained(DataSubject subject) {
        return Stream.concat(open(subject).stream(), booked(subject).stream()).toList();
    }

    /** Of the customers whose contact the person is. */
    private List<Retained> open(DataSubject subject) {
        return jdbc.sql("""
                        select customer, string_agg(number, ', ' order by number) as numbers from receivable_balance
                        where open > 0 and customer in (:records) group by customer order by customer""")
                .param("records", subject.records())
                .query((row, number) -> new Retained(
                        say("receivable.retained", row.getString("numbers"), row.getString("customer")),
                        say("receivable.retained.why"),
                        null))
                .list();
    }

    private List<Retained> booked(DataSubject subject) {
        return jdbc.sql(
                        "select cast(max(at) as date) as day from ledger_entry where person = :account having max(at) is not null")
                .param("account", subject.accountOrNone())
                .query((row, number) -> Retained.after(
                        say("receivable.retained.books"),
                        say("receivable.retained.books.why"),
                        row.getObject("day", LocalDate.class),
                        books))
                .list();
    }
}
