package com.batoncrm.receivable;

import static com.batoncrm.receivable.ReceivableFixtures.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.company.Money;
import com.batoncrm.contract.ContractFixtures;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Refused;
import com.batoncrm.receivable.CreditNote.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What credit notes give back, how they reach the customer, and what is refused. */
@BatonTest
@RecordApplicationEvents
class CreditNoteTests {

    @Autowired
    private ReceivableFixtures fixtures;

    @Autowired
    private ContractFixtures contracts;

    @Autowired
    private ReceivableService receivables;

    @Autowired
    private CreditNoteService notes;

    @Autowired
    private Ledger ledger;

    @Autowired
    private VerifyLedger verification;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationEvents events;

    private Receivable invoiced;
    private Receivable notInvoiced;

    @BeforeEach
    void aContractWithAnInvoice() {
        List<Receivable> recorded = fixtures.recorded();
        receivables.issueInvoice(recorded.get(0).number(), LocalDate.parse("2026-11-02"));
        invoiced = receivables.get(recorded.get(0).number());
        notInvoiced = recorded.get(1);
    }

    @Test
    void aCreditNoteIsNumberedEnteredAndMailedWithItsTax() throws IOException {
        CreditNote note = credit(invoiced, "1190.00");
        String invoice = Objects.requireNonNull(invoiced.invoiceNumber());
        assertThat(note.number()).matches("G-2026-\\d{6}");
        assertThat(note.amounts().net()).isEqualTo(eur("1000.00"));
        assertThat(ledger.receivable(invoiced.number()).open()).isEqualTo(eur("5264.56"));
        assertThat(notes.find(Objects.requireNonNull(note.number())))
                .map(CreditNote::entry)
                .contains(note.entry());
        assertThat(contracts.mails("credit-note:" + note.number()))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail).containsEntry("to_address", "anna@muster.example");
                    assertThat(mail.get("plain_text"))
                            .asString()
                            .contains("1,190.00 EUR", invoice, "Two sensors", "5,264.56 EUR");
                });
        byte[] pdf = contracts.attachment("credit-note:" + note.number());
        Files.write(Files.createDirectories(Path.of("target/documents")).resolve("credit-note.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            assertThat(reader.getText(document).replaceAll("\\s+", " "))
                    .contains("Credit note " + note.number(), "Baton Instruments GmbH", "DE123456789")
                    .contains("Credits invoice " + invoice + " of 2 November 2026", "Two sensors were scratched")
                    .contains("19 % tax on 1,000.00 EUR 190.00 EUR", "Total credited 1,190.00 EUR")
                    .contains("5,264.56 EUR of invoice " + invoice + " remain to be paid by 2 November 2026");
        }
        assertThat(contracts.audit(invoiced.contractNumber())).contains("contract.credited");
    }

    @Test
    void creditNotesOfAWholeInvoiceAddUpToItsTax() {
        Invoice invoice = receivables.invoice(invoiced.number());
        Invoice credited = credit(invoiced, "1000.01")
                .amounts()
                .plus(credit(invoiced, "0.01").amounts());
        credited = credited.plus(credit(invoiced, "5454.54").amounts());
        assertThat(credited.minus(invoice).taxes()).isEmpty();
        assertThat(notes.creditable(invoiced.number())).isEqualTo(eur("0"));
    }

    @Test
    void whatIsNotInvoicedYetIsInvoicedWithLess() {
        CreditNote note = credit(notInvoiced, "60.64");
        assertThat(note.number()).isNull();
        assertThat(contracts.mails("credit-note:" + notInvoiced.number())).isEmpty();
        assertThat(receivables.invoice(notInvoiced.number()).gross()).isEqualTo(eur("15000.00"));
        assertThat(receivables.invoice(notInvoiced.number()).taxes())
                .singleElement()
                .satisfies(rate -> {
                    assertThat(rate.net()).isEqualTo(eur("12605.04"));
                    assertThat(rate.tax()).isEqualTo(eur("2394.96"));
                });
    }

    @Test
    void whatWasPaidBecomesCreditOnAccount() {
        String early = fixtures.payment("4000");
        String late = fixtures.payment("2454.56");
        ledger.allocate(early, invoiced.number(), eur("4000"), "Invoice number", key());
        ledger.allocate(late, invoiced.number(), eur("2454.56"), "The rest", key());
        long settled = settled();
        credit(invoiced, "1000.00");
        assertThat(ledger.receivable(invoiced.number())).satisfies(balance -> {
            assertThat(balance.open()).isEqualTo(eur("0"));
            assertThat(balance.paid()).isEqualTo(eur("5454.56"));
        });
        assertThat(ledger.payment(late).open()).isEqualTo(eur("1000.00"));
        assertThat(ledger.payment(early).open()).isEqualTo(eur("0"));
        assertThat(events.stream(AllocationUndone.class))
                .singleElement()
                .satisfies(undone -> assertThat(undone.amount()).isEqualTo(eur("1000.00")));
        assertThat(events.stream(ReceivableReopened.class)).isEmpty();
        assertThat(settled()).isEqualTo(settled);
        credit(invoiced, "5454.56");
        assertThat(ledger.payment(early).open()).isEqualTo(eur("4000"));
        assertThat(verification.verify("").message()).startsWith("Ledger intact");
    }

    @Test
    void theFeesOfWhatIsCreditedWhollyFallAway() {
        ledger.fee(invoiced.number(), eur("5"), "Reminder", key());
        credit(invoiced, "6454.56");
        assertThat(ledger.receivable(invoiced.number())).satisfies(balance -> {
            assertThat(balance.isSettled()).isTrue();
            assertThat(balance.fees()).isEqualTo(eur("0"));
        });
    }

    @Test
    void theSameKeyTwiceGivesOneCreditNote() {
        String key = key();
        CreditNote first = notes.issue(invoiced.number(), eur("100"), Cause.DISPUTE, "Agreed", key);
        assertThat(notes.issue(invoiced.number(), eur("100"), Cause.DISPUTE, "Agreed", key)
                        .number())
                .isEqualTo(first.number());
        assertThat(ledger.receivable(invoiced.number()).credited()).isEqualTo(eur("100"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6454.57 | EUR | Scratched | only 6,454.56 EUR can be credited, less than 6,454.57 EUR
            0       | EUR | Scratched | above zero
            -1      | EUR | Scratched | above zero
            1.001   | EUR | Scratched | fractions of the smallest coin
            1       | USD | Scratched | USD
            1       | EUR | ''        | reason
            """)
    void whatCannotBeIsRefusedAndNothingIsCredited(String amount, String currency, String reason, String why) {
        assertThatThrownBy(() ->
                        notes.issue(invoiced.number(), Money.of(amount, currency), Cause.COMPLAINT, reason, key()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(why);
        assertThat(notes.of(invoiced.contractNumber())).isEmpty();
        assertThat(ledger.receivable(invoiced.number()).credited()).isEqualTo(eur("0"));
    }

    @Test
    void whatWasWrittenOffIsNotCreditedToo() {
        ledger.writeOff(invoiced.number(), eur("454.56"), "Insolvent", key());
        assertThat(notes.creditable(invoiced.number())).isEqualTo(eur("6000.00"));
    }

    @Test
    void ofTwoAtOnceNoCentIsCreditedTwice() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> all = () -> {
                try {
                    credit(invoiced, "6454.56");
                    return true;
                } catch (Refused refused) {
                    return false;
                }
            };
            List<Future<Boolean>> both = threads.invokeAll(List.of(all, all));
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdownNow();
        }
        assertThat(notes.of(invoiced.contractNumber())).hasSize(1);
    }

    @Test
    void aCreditNoteIsNeverChanged() {
        CreditNote note = credit(invoiced, "10");
        assertThatThrownBy(() -> jdbc.update("update credit_note set amount = 1 where entry = ?", note.entry()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("only ever added to");
    }

    @Test
    void creditNoteNumbersHaveNoGapEvenWhereOneFailed() {
        String first = Objects.requireNonNull(credit(invoiced, "10").number());
        assertThatThrownBy(() -> credit(invoiced, "7000")).isInstanceOf(Refused.class);
        String second = Objects.requireNonNull(credit(invoiced, "10").number());
        assertThat(Integer.parseInt(second.substring(7))).isEqualTo(Integer.parseInt(first.substring(7)) + 1);
    }

    private CreditNote credit(Receivable receivable, String amount) {
        return notes.issue(receivable.number(), eur(amount), Cause.COMPLAINT, "Two sensors were scratched", key());
    }

    private long settled() {
        return events.stream(ReceivableSettled.class)
                .filter(event -> event.receivable().equals(invoiced.number()))
                .count();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
