package com.batoncrm.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.company.Money;
import com.batoncrm.contract.ContractAmended;
import com.batoncrm.contract.ContractService;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.quote.FrozenText;
import com.batoncrm.receivable.CreditNote.Cause;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** After any series of amendments, invoices, payments, price reductions and at last a cancellation every sum holds. */
@BatonTest
class ChangedContractSeriesTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-02");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    @Autowired
    private ReceivableFixtures fixtures;

    @Autowired
    private ReceivableService receivables;

    @Autowired
    private ReceivablePlans plans;

    @Autowired
    private CreditNoteService notes;

    @Autowired
    private ContractService contracts;

    @Autowired
    private Ledger ledger;

    @Autowired
    private VerifyLedger verification;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private final List<String> done = new ArrayList<>();
    private final List<String> payments = new ArrayList<>();
    private String contract = "";
    private Random random = new Random(0);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everySumHolds(long seed) {
        random = new Random(seed);
        contract = fixtures.signedContract();
        receivables.record(contract, receivables.plan(contract));
        for (int step = 0; step < 14; step++) {
            step();
            check();
        }
        done.add("cancel");
        contracts.cancel(contract, "The hall is not built", ReceivableFixtures.eur("0"));
        check();
        assertThat(sum(Balance::open).isZero()).as(done.toString()).isTrue();
    }

    private void step() {
        switch (random.nextInt(7)) {
            case 0, 1 -> amend();
            case 2 -> plan();
            case 3 ->
                any(receivable -> receivable.invoiceNumber() == null && receivable.dueOn() != null)
                        .ifPresent(receivable -> did("invoice", receivables.issueInvoice(receivable.number(), TODAY)));
            case 4 ->
                any(receivable -> receivable.milestone() != null && receivable.dueOn() == null)
                        .ifPresent(receivable -> {
                            receivables.reach(contract, Objects.requireNonNull(receivable.milestone()), TODAY);
                            did("reach", receivable.number());
                        });
            case 5 -> any(receivable -> open(receivable).isPositive()).ifPresent(this::pay);
            default ->
                any(receivable -> notes.creditable(receivable.number()).isPositive() && random.nextInt(3) == 0)
                        .ifPresent(this::reduce);
        }
    }

    private void plan() {
        receivables.record(contract, receivables.plan(contract));
        did("plan", "");
        if (reductions().isZero()) {
            assertThat(plans.covered(contract).minus(plans.whole(contract)).taxes())
                    .as(done.toString())
                    .isEmpty();
        }
    }

    private void pay(Receivable receivable) {
        Money part = part(open(receivable));
        String payment = fixtures.payment(part.amount().toPlainString());
        payments.add(payment);
        ledger.allocate(
                payment,
                receivable.number(),
                part,
                "Invoice number",
                UUID.randomUUID().toString());
        did("pay", receivable.number() + " " + part);
    }

    private void reduce(Receivable receivable) {
        Money part = part(notes.creditable(receivable.number()));
        notes.issue(
                receivable.number(),
                part,
                Cause.COMPLAINT,
                "Scratched",
                UUID.randomUUID().toString());
        did("reduce", receivable.number() + " " + part);
    }

    private void check() {
        Money expected = plans.whole(contract)
                .gross()
                .minus(plans.rest(contract).gross())
                .plus(plans.excess(contract).gross())
                .minus(sum(Balance::paid))
                .minus(reductions());
        assertThat(sum(Balance::open)).as(done.toString()).isEqualTo(expected);
        if (reductions().isZero()) {
            assertThat(plans.excess(contract).gross().isZero())
                    .as(done.toString())
                    .isTrue();
        }
        Money received = Money.zero(expected.currency());
        for (String payment : payments) {
            received = received.plus(ledger.payment(payment).amount())
                    .minus(ledger.payment(payment).open());
        }
        assertThat(sum(Balance::paid)).as(done.toString()).isEqualTo(received);
        assertThat(verification.verify("").message()).startsWith("Ledger intact");
    }

    private Money reductions() {
        return notes.of(contract).stream()
                .filter(note -> note.cause() == Cause.COMPLAINT)
                .map(CreditNote::amount)
                .reduce(ReceivableFixtures.eur("0"), Money::plus);
    }

    private Money sum(Function<Balance, Money> part) {
        return ledger.receivablesOf(contract).stream().map(part).reduce(ReceivableFixtures.eur("0"), Money::plus);
    }

    private Optional<Receivable> any(java.util.function.Predicate<Receivable> which) {
        return receivables.of(contract).stream().filter(which).findFirst();
    }

    private Money open(Receivable receivable) {
        return ledger.receivable(receivable.number()).open();
    }

    private Money part(Money whole) {
        Money part = whole.percent(BigDecimal.valueOf(1 + random.nextInt(100))).rounded();
        return part.isPositive() ? part : whole;
    }

    private void did(String what, String about) {
        done.add(what + " " + about);
    }

    /** As if a quote with other lines had been signed by everybody. */
    private void amend() {
        String content = jdbc.queryForObject("select content from contract where number = ?", String.class, contract);
        String changed = changed(content);
        String number = "Q-T-" + random.nextInt(1_000_000_000);
        String amendment = contract + "-A"
                + (jdbc.queryForObject("select count(*) from contract where amends = ?", Integer.class, contract) + 1);
        transaction.executeWithoutResult(status -> {
            jdbc.update(
                    "insert into quote (number, revision, title, author, wanted_customer, state, version, special_clauses,"
                            + " note, created_at, state_since) values (?, 0, 'T', 'sales', 'T', 'CONCLUDED', 1, '', '',"
                            + " now(), now())",
                    number);
            jdbc.update(
                    "insert into quote_version (quote_number, version, content, content_hash, frozen_at)"
                            + " values (?, 1, ?, ?, now())",
                    number,
                    changed,
                    FrozenText.hash(changed));
            jdbc.update(
                    "insert into contract select ?, 0, ?, 1, customer_number, customer_name, owner, ?::numeric,"
                            + " gross_currency, ?, order_number, accepted_on, ?, ?, state, drawn_up_at, sent_at,"
                            + " state_since, signed_on, signers, paper_location, remark, reason, ? from contract"
                            + " where number = ?",
                    amendment,
                    number,
                    gross(changed),
                    List.of("30-40-30", "ADVANCE", "UNKNOWN").get(random.nextInt(3)),
                    changed,
                    FrozenText.hash(changed),
                    contract,
                    contract);
            events.publishEvent(new ContractAmended(contract, amendment));
        });
        did("amend", gross(changed));
    }

    private String changed(String content) {
        try {
            ObjectNode quote = (ObjectNode) JSON.readTree(content);
            ArrayNode lines = (ArrayNode) quote.get("lines");
            ObjectNode template = (ObjectNode) lines.get(0);
            lines.removeAll();
            BigDecimal nets = BigDecimal.ZERO;
            BigDecimal taxes = BigDecimal.ZERO;
            for (String percent : List.of("19", "7", "0")) {
                if (random.nextInt(3) > 0 || nets.signum() == 0) {
                    BigDecimal net = BigDecimal.valueOf(1 + random.nextInt(3_000_000), 2);
                    BigDecimal tax = net.multiply(new BigDecimal(percent))
                            .movePointLeft(2)
                            .setScale(2, RoundingMode.HALF_UP);
                    ObjectNode line = template.deepCopy();
                    ((ObjectNode) line.get("net")).put("amount", net);
                    ((ObjectNode) line.get("tax")).put("amount", tax);
                    line.put("taxPercent", new BigDecimal(percent));
                    lines.add(line);
                    nets = nets.add(net);
                    taxes = taxes.add(tax);
                }
            }
            ObjectNode totals = (ObjectNode) quote.get("totals");
            ((ObjectNode) totals.get("net")).put("amount", nets);
            ((ObjectNode) totals.get("tax")).put("amount", taxes);
            ((ObjectNode) totals.get("gross")).put("amount", nets.add(taxes));
            return JSON.writeValueAsString(quote);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String gross(String content) {
        return FrozenText.read(content).totals().gross().amount().toPlainString();
    }
}
