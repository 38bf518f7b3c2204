package com.batoncrm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Refused;
import com.batoncrm.quote.QuoteFixtures;
import com.batoncrm.quote.QuoteService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a contract is made of, and what it refuses. */
@BatonTest
class ContractTests {

    @Autowired
    private ContractFixtures fixtures;

    @Autowired
    private QuoteFixtures quoteFixtures;

    @Autowired
    private ContractService contracts;

    @Autowired
    private QuoteService quotes;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aContractRepeatsExactlyWhatWasSigned() {
        ProcessInstance quote = fixtures.signedQuote();
        fixtures.accept(quote);
        var proven = quotes.proven(quote.getBusinessKey());
        Contract contract = contract(quote);
        assertThat(contracts.content(contract.number())).isEqualTo(proven.content());
        assertThat(contract.contentHash()).isEqualTo(proven.hash());
        assertThat(contract.gross()).isEqualTo(proven.content().totals().gross());
        assertThat(contract.owner()).isEqualTo("sales");
        assertThat(contract.orderNumber()).isEqualTo("PO-4711");
        assertThat(contract.acceptedOn()).isEqualTo(LocalDate.parse("2026-11-02"));
        assertThat(contract.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.signer()).isEqualTo("sales-manager");
            assertThat(signature.signerGroup()).isEqualTo("sales-management");
        });
        assertThat(contracts.of("sales")).extracting(Contract::number).contains(contract.number());
    }

    @Test
    void thePdfShowsLinesAndTotalsExactlyAsSigned() throws IOException {
        ProcessInstance quote = fixtures.signedQuote();
        fixtures.accept(quote);
        Contract contract = contract(quote);
        byte[] pdf = fixtures.attachment("contract-sent:" + contract.number());
        Path file = Files.createDirectories(Path.of("target/documents")).resolve("contract.pdf");
        Files.write(file, pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            String text = reader.getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Contract " + contract.number(), "Sensors for the new hall")
                    .contains("Baton Instruments GmbH", contract.customerNumber(), "Muster", "Germany")
                    .contains(quote.getBusinessKey() + ", version 1, accepted on 2 November 2026", "PO-4711")
                    .contains("Pressure sensor", "12 piece", "90.00 EUR", "1,080.00 EUR")
                    .contains("Packing machine", "2 piece", "10,000.00 EUR", "15 %", "17,000.00 EUR")
                    .contains("Total net 18,080.00 EUR", "19 % tax on 18,080.00 EUR 3,435.20 EUR")
                    .contains("Total 21,515.20 EUR")
                    .contains("For Baton Instruments GmbH", "Signature", "Place, date")
                    .contains("Page 1 of " + document.getNumberOfPages())
                    .doesNotContain("Marta Manager", "margin", "12,720");
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                reader.setStartPage(page);
                reader.setEndPage(page);
                assertThat(reader.getText(document)).contains(contract.contentHash());
            }
        }
    }

    @Test
    void aQuoteHasOneContract() {
        ProcessInstance quote = fixtures.sentContract();
        assertThatThrownBy(() -> contracts.drawUp(quote.getBusinessKey()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has contract " + fixtures.number(quote) + " already");
        assertThatThrownBy(() -> jdbc.update(
                        "insert into contract select 'V-2026-999999', revision, quote_number, quote_version,"
                                + " customer_number, customer_name, owner, gross_amount, gross_currency, payment_term,"
                                + " order_number, accepted_on, content, content_hash, state, drawn_up_at, sent_at,"
                                + " state_since, signed_on, signers, paper_location, remark, reason from contract"
                                + " where quote_number = ?",
                        quote.getBusinessKey()))
                .hasMessageContaining("contract_quote_number_key");
    }

    @Test
    void aQuoteThatIsNotAcceptedGetsNoContract() {
        ProcessInstance quote = quoteFixtures.sentQuote();
        assertThatThrownBy(() -> contracts.drawUp(quote.getBusinessKey()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is not accepted but SENT");
        assertThat(fixtures.number(quote)).isEmpty();
    }

    @Test
    void theDatabaseKeepsWhatWasDrawnUp() {
        ProcessInstance quote = fixtures.signedQuote();
        fixtures.accept(quote);
        String number = fixtures.number(quote);
        for (String sql : new String[] {
            "update contract set content = 'Other' where number = ?",
            "update contract set content_hash = repeat('0', 64) where number = ?",
            "update contract set gross_amount = 1 where number = ?",
            "update contract_signature set signer = 'sales' where contract_number = ?",
            "delete from contract_signature where contract_number = ?",
            "delete from contract where number = ?"
        }) {
            assertThatThrownBy(() -> jdbc.update(sql, number)).as(sql).hasMessageContaining("never changed or deleted");
        }
        fixtures.record(quote, ContractFixtures::signedCopy);
        assertThatThrownBy(
                        () -> jdbc.update("update contract set paper_location = 'Elsewhere' where number = ?", number))
                .hasMessageContaining("never changed or deleted");
    }

    @Test
    void aManipulatedContractIsNotRead() {
        ProcessInstance quote = fixtures.sentContract();
        fixtures.manipulate(
                "update contract set content = replace(content, 'Pressure', 'Golden') where quote_number = ?",
                quote.getBusinessKey());
        assertThatThrownBy(() -> contracts.content(fixtures.number(quote)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("changed after it was drawn up");
    }

    @Test
    void whatHasEndedIsNotEndedAgain() {
        ProcessInstance quote = fixtures.sentContract();
        String number = fixtures.number(quote);
        fixtures.record(quote, ContractFixtures::signedCopy);
        assertThatThrownBy(() -> contracts.recordNotSigned(number, "Changed my mind"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("recorded as signed already");
        assertThatThrownBy(() -> contracts.send(number)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> contracts.get("V-2026-0")).isInstanceOf(Refused.class);
    }

    private Contract contract(ProcessInstance quote) {
        return contracts.get(fixtures.number(quote));
    }
}
