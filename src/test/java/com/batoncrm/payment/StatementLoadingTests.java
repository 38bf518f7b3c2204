package com.batoncrm.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.payment.bank.CannotRead;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** Statements of the bank, once, twice, overlapping, broken off and wrong. */
@BatonTest
class StatementLoadingTests {

    @Autowired
    private PaymentFixtures fixtures;

    @Autowired
    private StatementLoading statements;

    @Autowired
    private ConfigurableApplicationContext application;

    private final String mark = "S" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theSameFileTwiceChangesNothing() {
        String file = table(3);
        assertThat(fixtures.load(file)).satisfies(first -> {
            assertThat(first.added()).isEqualTo(3);
            assertThat(first.known()).isZero();
            assertThat(first.ours()).isEqualTo(1);
            assertThat(first.complete()).isTrue();
            assertThat(first.firstDay()).isEqualTo("2026-11-02");
            assertThat(first.loadedBy()).isEqualTo("finance");
        });
        assertThat(fixtures.load(file)).satisfies(second -> {
            assertThat(second.added()).isZero();
            assertThat(second.known()).isEqualTo(3);
        });
        assertThat(fixtures.payments(mark)).hasSize(3).allSatisfy(payment -> assertThat(fixtures.cases(payment))
                .isEqualTo(1));
        assertThat(statements.latest().get(0).known()).isEqualTo(3);
    }

    @Test
    void ofOverlappingFilesOnlyWhatIsNewIsTaken() {
        fixtures.load(table(3));
        assertThat(fixtures.load(table(5)).added()).isEqualTo(2);
        assertThat(fixtures.payments(mark)).hasSize(5);
    }

    @Test
    void twoEqualPaymentsAreTwoInEveryFile() {
        String line = "2026-11-02;10.00;Muster;" + mark + "\n";
        String file = "date;amount;payer;reference\n" + line + line;
        assertThat(fixtures.load(file).added()).isEqualTo(2);
        assertThat(fixtures.load(file).added()).isZero();
        assertThat(fixtures.load(file + line).added()).isEqualTo(1);
    }

    @Test
    void aStatementOfAnotherAccountIsRefusedAsAWhole() {
        String file = "account;date;amount;reference\nDE02120300000000202051;2026-11-02;1.00;" + mark
                + "\nDE99000000000000000000;2026-11-02;1.00;" + mark + "\n";
        assertThatThrownBy(() -> fixtures.load(file))
                .isInstanceOf(CannotRead.class)
                .hasMessageContaining("account DE99000000000000000000, which is not ours");
        assertThatThrownBy(() -> fixtures.load(camt("DE99000000000000000000")))
                .isInstanceOf(CannotRead.class)
                .hasMessageContaining("which is not ours");
        assertThat(fixtures.payments(mark)).isEmpty();
    }

    @Test
    void aFileThatIsDamagedAtItsEndLeavesNothing() {
        assertThatThrownBy(() -> fixtures.load(table(150) + "2026-11-31;1.00;x;" + mark + "\n"))
                .hasMessageContaining("2026-11-31");
        assertThatThrownBy(() -> fixtures.load(camt("DE02120300000000202051").replace("</Document>", "")))
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> fixtures.load("date;amount\n")).hasMessageContaining("no booked line");
        assertThat(fixtures.payments(mark)).isEmpty();
    }

    @Test
    void whatWasBrokenOffIsGoneOnWithByLoadingItAgain() {
        String file = table(350);
        int[] seen = new int[1];
        ApplicationListener<PayloadApplicationEvent<PaymentReceived>> killing =
                ApplicationListener.forPayload(event -> {
                    if (++seen[0] == 230) {
                        throw new IllegalStateException("Killed");
                    }
                });
        application.addApplicationListener(killing);
        try {
            assertThatThrownBy(() -> fixtures.load(file)).hasMessageContaining("Killed");
        } finally {
            application.removeApplicationListener(killing);
        }
        assertThat(fixtures.payments(mark)).hasSize(200);
        assertThat(statements.latest().get(0).complete()).isFalse();
        assertThat(fixtures.load(file)).satisfies(again -> {
            assertThat(again.added()).isEqualTo(150);
            assertThat(again.known()).isEqualTo(200);
        });
        List<String> all = fixtures.payments(mark);
        assertThat(all).hasSize(350).allSatisfy(payment -> assertThat(fixtures.cases(payment))
                .isEqualTo(1));
    }

    @Test
    void whatTheBankTookBackIsTakenOnce() {
        String taken = camt("DE02120300000000202051")
                .replace("<CdtDbtInd>CRDT</CdtDbtInd>", "<CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd>");
        assertThat(fixtures.load(taken).takenBack()).isEqualTo(1);
        assertThat(fixtures.load(taken)).satisfies(second -> {
            assertThat(second.takenBack()).isZero();
            assertThat(second.known()).isEqualTo(1);
        });
        assertThat(fixtures.payments(mark)).isEmpty();
    }

    @Test
    void aDebitThatSaysWhyItCameBackIsTakenBackToo() {
        String returned = camt("DE02120300000000202051")
                .replace("<CdtDbtInd>CRDT</CdtDbtInd>", "<CdtDbtInd>DBIT</CdtDbtInd>")
                .replace("<TxDtls>", "<TxDtls><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>");
        assertThat(fixtures.load(returned).takenBack()).isEqualTo(1);
    }

    private String table(int lines) {
        return "date;amount;payer;reference\n"
                + IntStream.range(0, lines)
                        .mapToObj(i -> "2026-11-02;10." + (10 + i % 90) + ";Payer " + i + ";" + mark + " " + i + "\n")
                        .collect(Collectors.joining())
                + "2026-11-02;-5.00;Landlord;Rent\n";
    }

    private String camt(String account) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Acct><Id><IBAN>"
                + account + "</IBAN></Id></Acct><Ntry><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
                + "<BookgDt><Dt>2026-11-02</Dt></BookgDt><NtryDtls><TxDtls><RmtInf><Ustrd>" + mark
                + "</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>";
    }
}
