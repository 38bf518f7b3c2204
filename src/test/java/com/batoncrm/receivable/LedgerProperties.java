package com.batoncrm.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.database.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever is entered in whatever order, the real tables take exactly what plain sums allow, and nothing is open that they
 * do not say. Each try is a history of up to 300 entries, played in one round trip and rolled back; there are more than
 * 100,000 entries in all.
 */
class LedgerProperties {

    private static final int RECEIVABLES = 3;
    private static final int PAYMENTS = 2;
    private static final int GIVEN = RECEIVABLES + PAYMENTS;

    /** Plays a history: for each entry whether it was taken, and what is open then; at the end what does not add up. */
    private static final String PLAY = """
            create function pg_temp.play(amounts numeric[], kinds text[], items int[], payers int[], sums numeric[],
                                         currencies text[]) returns text[] language plpgsql as $$
            declare
                ids bigint[] := '{}';
                told text[] := '{}';
                added bigint;
                taken text;
            begin
                for i in 1 .. 3 loop
                    insert into receivable (number, revision, contract_number, position, text, amount, currency, days, due_on)
                        values ('F-' || i, 0, 'V-1', i, 'Part', amounts[i], 'EUR', 0, '2026-11-10');
                    insert into ledger_entry (key, kind, currency, amount, receivable, reason, person, at)
                        values ('r' || i, 'RECEIVABLE', 'EUR', amounts[i], 'F-' || i, 'Test', 'test', now())
                        returning id into added;
                    ids := ids || added;
                end loop;
                for i in 1 .. 2 loop
                    insert into ledger_entry (key, kind, currency, amount, payment, customer, reason, person, at)
                        values ('p' || i, 'PAYMENT', 'EUR', amounts[3 + i], 'Z-' || i, 'K-1', 'Test', 'test', now())
                        returning id into added;
                    ids := ids || added;
                end loop;
                for i in 1 .. coalesce(array_length(kinds, 1), 0) loop
                    begin
                        insert into ledger_entry (key, kind, currency, amount, receivable, payment, reverses, reason, person, at)
                            values ('e' || i, kinds[i], currencies[i], sums[i],
                                case when kinds[i] <> 'REVERSAL' then 'F-' || items[i] end,
                                case when kinds[i] = 'ALLOCATION' then 'Z-' || payers[i] end,
                                case when kinds[i] = 'REVERSAL' then ids[1 + items[i] % array_length(ids, 1)] end,
                                'Test', 'test', now())
                            returning id into added;
                        ids := ids || added;
                        taken := 'taken';
                    exception when check_violation or foreign_key_violation or unique_violation then
                        taken := 'refused';
                    end;
                    told := told || (taken || (select string_agg(' ' || round(open * 100), '' order by kind, number)
                        from ledger_item));
                end loop;
                return told || array(select problem from ledger_problem);
            end $$""";

    @SuppressWarnings("NullAway.Init")
    private static Connection database;

    private static long entries;

    /** @param item which receivable, or of a reversal which entry so far; {@code cents} may be nothing or below */
    record Entry(EntryKind kind, int item, int payer, long cents, String currency) {

        @Override
        public String toString() {
            return kind == EntryKind.REVERSAL
                    ? "REVERSAL of entry " + item
                    : kind + " " + cents + " " + currency + " F-" + item
                            + (kind == EntryKind.ALLOCATION ? " of Z-" + payer : "");
        }
    }

    @BeforeContainer
    static void aSignedContract() throws SQLException {
        database = DriverManager.getConnection(TestDatabase.migrated());
        try (Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    insert into customer (version, number, name, name_key, kind, country, credit_standing, overdue_amount,
                        overdue_currency, language, currency)
                    values (0, 'K-1', 'Muster', 'muster', 'COMPANY', 'DE', 'GOOD', 0, 'EUR', 'en', 'EUR')""");
            statement.execute("""
                    insert into contract (number, revision, quote_number, quote_version, customer_number, customer_name, owner,
                        gross_amount, gross_currency, payment_term, order_number, accepted_on, content, content_hash, state,
                        drawn_up_at, state_since, signed_on, signers, paper_location, remark, reason)
                    values ('V-1', 0, 'Q-1', 1, 'K-1', 'Muster', 'sales', 100, 'EUR', 'NET30', '', '2026-11-02', '{}',
                        repeat('0', 64), 'SIGNED', now(), now(), '2026-11-02', 'Muster', 'Cabinet', '', '')""");
            statement.execute("set session_replication_role = origin");
            statement.execute(PLAY);
        }
        database.setAutoCommit(false);
    }

    @AfterContainer
    static void close() throws SQLException {
        database.close();
        assertThat(entries).as("entries that were tried").isGreaterThanOrEqualTo(100_000);
    }

    @Property(tries = 1_100)
    void theTablesTakeWhatPlainSumsAllow(@ForAll("given") List<Long> given, @ForAll("histories") List<Entry> history)
            throws SQLException {
        assertThat(played(given, history)).isEqualTo(reckoned(given, history));
        entries += history.size();
    }

    @Provide
    Arbitrary<List<Long>> given() {
        return Arbitraries.longs().between(1, 1_000).list().ofSize(GIVEN);
    }

    @Provide
    Arbitrary<List<Entry>> histories() {
        Arbitrary<EntryKind> kinds = Arbitraries.frequency(
                Tuple.of(6, EntryKind.ALLOCATION),
                Tuple.of(2, EntryKind.CREDIT_NOTE),
                Tuple.of(2, EntryKind.WRITE_OFF),
                Tuple.of(2, EntryKind.FEE),
                Tuple.of(5, EntryKind.REVERSAL));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.integers().between(1, PAYMENTS),
                        Arbitraries.longs().between(-2, 500),
                        Arbitraries.frequency(Tuple.of(30, "EUR"), Tuple.of(1, "USD")))
                .as((kind, item, payer, cents, currency) -> new Entry(
                        kind, kind == EntryKind.REVERSAL ? item : 1 + item % RECEIVABLES, payer, cents, currency))
                .list()
                .ofMinSize(1)
                .ofMaxSize(300)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    private static List<String> played(List<Long> given, List<Entry> history) throws SQLException {
        try (PreparedStatement play = database.prepareStatement(
                "select pg_temp.play(?::numeric[], ?::text[], ?::int[], ?::int[], ?::numeric[], ?::text[])")) {
            play.setString(1, array(given.stream().map(LedgerProperties::written)));
            play.setString(2, array(history.stream().map(entry -> entry.kind().name())));
            play.setString(3, array(history.stream().map(entry -> String.valueOf(entry.item()))));
            play.setString(4, array(history.stream().map(entry -> String.valueOf(entry.payer()))));
            play.setString(5, array(history.stream().map(entry -> written(entry.cents()))));
            play.setString(6, array(history.stream().map(Entry::currency)));
            try (ResultSet result = play.executeQuery()) {
                result.next();
                return Arrays.asList((String[]) result.getArray(1).getArray());
            }
        } finally {
            database.rollback();
        }
    }

    private static String array(Stream<String> values) {
        return values.collect(Collectors.joining(",", "{", "}"));
    }

    private static String written(long cents) {
        return new BigDecimal(cents).movePointLeft(2).toPlainString();
    }

    /** What was taken, and what is open of the contract, the payments and the receivables. */
    private static List<String> reckoned(List<Long> given, List<Entry> history) {
        var sums = new Reckoning(given);
        return history.stream()
                .map(entry -> (sums.take(entry) ? "taken" : "refused") + sums)
                .toList();
    }

    /** Plain sums. */
    private static final class Reckoning {

        /** The receivables, then the payments. */
        private final long[] open;

        private final List<Entry> taken = new ArrayList<>();
        private final List<Integer> reversed = new ArrayList<>();

        Reckoning(List<Long> given) {
            open = given.stream().mapToLong(Long::longValue).toArray();
            for (int item = 0; item < GIVEN; item++) {
                EntryKind kind = item < RECEIVABLES ? EntryKind.RECEIVABLE : EntryKind.PAYMENT;
                taken.add(new Entry(kind, item + 1, item - RECEIVABLES + 1, open[item], "EUR"));
            }
        }

        boolean take(Entry entry) {
            boolean can = entry.kind() == EntryKind.REVERSAL
                    ? reverse(entry.item() % taken.size())
                    : entry.currency().equals("EUR") && entry.cents() > 0 && change(entry, entry.cents());
            if (can) {
                taken.add(entry);
            }
            return can;
        }

        private boolean reverse(int index) {
            Entry original = taken.get(index);
            boolean can = original.kind() != EntryKind.REVERSAL
                    && !reversed.contains(index)
                    && change(original, -original.cents());
            if (can) {
                reversed.add(index);
            }
            return can;
        }

        private boolean change(Entry entry, long cents) {
            int receivable = entry.item() - 1;
            int payment = RECEIVABLES + entry.payer() - 1;
            return switch (entry.kind()) {
                case ALLOCATION ->
                    open[receivable] >= cents
                            && open[payment] >= cents
                            && add(receivable, -cents)
                            && add(payment, -cents);
                case CREDIT_NOTE, WRITE_OFF -> add(receivable, -cents);
                case FEE, RECEIVABLE -> add(receivable, cents);
                case PAYMENT -> add(payment, cents);
                case REVERSAL -> false;
            };
        }

        private boolean add(int item, long cents) {
            boolean can = open[item] + cents >= 0;
            open[item] += can ? cents : 0;
            return can;
        }

        @Override
        public String toString() {
            long contract = LongStream.of(open).limit(RECEIVABLES).sum();
            return String.format(
                    Locale.ROOT, " %d %d %d %d %d %d", contract, open[3], open[4], open[0], open[1], open[2]);
        }
    }
}
