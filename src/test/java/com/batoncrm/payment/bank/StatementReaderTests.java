package com.batoncrm.payment.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.company.Money;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.payment.bank.BankLine.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** Statements as banks write them, and as nobody should. */
@BatonTest
class StatementReaderTests {

    private static final String CREDIT = "<Amt Ccy=\"EUR\">119.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>";
    private static final String DAY = "<BookgDt><Dt>2026-11-02</Dt></BookgDt><ValDt><Dt>2026-11-03</Dt></ValDt>";

    @Autowired
    private StatementReader reader;

    @ParameterizedTest
    @ValueSource(strings = {"02", "03", "04", "05", "06", "07"})
    void oldVersionsAreRead(String version) {
        String detail =
                "<RltdPties><Dbtr><Nm>Muster GmbH</Nm></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id>"
                        + "</DbtrAcct></RltdPties><RmtInf><Ustrd>R-2026-000007</Ustrd><Ustrd>thank you</Ustrd>"
                        + "<Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf>";
        assertThat(read(camt(version, entry(CREDIT + "<Sts>BOOK</Sts>" + DAY + details(detail)))))
                .containsExactly(new BankLine(
                        "DE02120300000000202051",
                        Kind.RECEIVED,
                        Money.of("119.00", "EUR"),
                        LocalDate.parse("2026-11-02"),
                        LocalDate.parse("2026-11-03"),
                        "Muster GmbH",
                        "DE89370400440532013000",
                        "R-2026-000007 thank you",
                        "RF18539007547034",
                        "//////".substring(0, 5)));
    }

    @Test
    void theNewestVersionIsRead() {
        String detail =
                "<Refs><EndToEndId>E2E-7</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>Muster GmbH</Nm></Pty></Dbtr>"
                        + "<DbtrAcct><Id><Othr><Id>12-345 6</Id></Othr></Id></DbtrAcct></RltdPties>";
        assertThat(read(camt(
                        "08",
                        entry(CREDIT
                                + "<Sts><Cd>BOOK</Cd></Sts><BookgDt><DtTm>2026-11-02T10:00:00+01:00</DtTm></BookgDt>"
                                + "<AcctSvcrRef>B1</AcctSvcrRef>" + details(detail)))))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.payer()).isEqualTo("Muster GmbH");
                    assertThat(line.payerAccount()).isEqualTo("123456");
                    assertThat(line.reference()).isEqualTo("E2E-7");
                    assertThat(line.bookedOn()).isEqualTo("2026-11-02");
                    assertThat(line.bankReference()).startsWith("B1/");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "CRDT,,RECEIVED",
        "CRDT,false,RECEIVED",
        "DBIT,,OURS",
        "DBIT,true,TAKEN_BACK",
        "DBIT,1,TAKEN_BACK",
        "CRDT,true,OURS"
    })
    void theWayOfTheMoneyIsUnderstood(String direction, String reversal, Kind kind) {
        String entry = "<Amt Ccy=\"EUR\">1</Amt><CdtDbtInd>" + direction + "</CdtDbtInd>"
                + (reversal == null ? "" : "<RvslInd>" + reversal + "</RvslInd>") + "<Sts>BOOK</Sts>" + DAY;
        assertThat(read(camt("02", entry(entry)))).extracting(BankLine::kind).containsExactly(kind);
    }

    @Test
    void whatIsNotBookedYetIsLeftForLater() {
        assertThat(read(camt("02", entry(CREDIT + "<Sts>PDNG</Sts>" + DAY)))).isEmpty();
    }

    @Test
    void aBatchIsReadTransactionByTransaction() {
        String details = details(
                "<AmtDtls><TxAmt><Amt Ccy=\"EUR\">19</Amt></TxAmt></AmtDtls>" + rmt("one"),
                "<Amt" + " Ccy=\"EUR\">100</Amt>" + rmt("two"));
        assertThat(read(camt("04", entry(CREDIT + "<Sts>BOOK</Sts>" + DAY + details))))
                .extracting(line -> line.amount().toString(), BankLine::reference)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("19.00 EUR", "one"),
                        org.assertj.core.groups.Tuple.tuple("100.00 EUR", "two"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Amt Ccy=\"EUR\">99</Amt>", "<Amt Ccy=\"USD\">100</Amt>", ""})
    void aBatchThatDoesNotAddUpIsOneLine(String second) {
        String details = details("<Amt Ccy=\"EUR\">19</Amt>" + rmt("one"), second + rmt("two"));
        assertThat(read(camt("04", entry(CREDIT + "<Sts>BOOK</Sts>" + DAY + details))))
                .extracting(line -> line.amount().toString(), BankLine::reference)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("119.00 EUR", "one two"));
    }

    @Test
    void everyStatementOfAMessageHasItsAccount() {
        String message = camt("02", entry(CREDIT + DAY))
                .replace(
                        "</Stmt>",
                        "</Stmt><Stmt><Acct><Id><Othr><Id>77</Id></Othr></Id></Acct>" + entry(CREDIT + DAY)
                                + "</Stmt>");
        assertThat(read(message)).extracting(BankLine::account).containsExactly("DE02120300000000202051", "77");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:9/x.dtd\">",
                "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE Document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>",
                "<!DOCTYPE Document [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/p\"> %p;]>"
            })
    void documentTypesAreRefused(String type) {
        String message = type
                + camt("02", entry(CREDIT + DAY + details("<RmtInf><Ustrd>&amp;x</Ustrd></RmtInf>")))
                        .replaceFirst("<\\?xml[^>]*>", "");
        assertThatThrownBy(() -> read(message)).isInstanceOf(CannotRead.class).hasMessageContaining("document type");
    }

    @Test
    void entitiesAreRefused() {
        assertThatThrownBy(() -> read(camt("02", entry(CREDIT + DAY + details(rmt("&x;"))))))
                .isInstanceOf(CannotRead.class);
    }

    @Test
    void bombsAreRefused() {
        String deep = "<X>".repeat(100_000) + "</X>".repeat(100_000);
        assertThatThrownBy(() -> read(camt("02", entry(CREDIT + DAY + deep)))).hasMessageContaining("than any bank");
        assertThatThrownBy(() -> read(camt("02", deep))).hasMessageContaining("than any bank");
        assertThatThrownBy(() -> read(camt("02", entry(CREDIT + DAY + details(rmt("x".repeat(20_000)))))))
                .hasMessageContaining("than any bank");
        assertThatThrownBy(() -> read(camt("02", entry(CREDIT + DAY + "<X/>".repeat(600_000)))))
                .hasMessageContaining("than any bank");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>XXXX</CdtDbtInd>|XXXX",
                "<Amt Ccy=\"EUX\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>|EUX",
                "<Amt Ccy=\"EUR\">-1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>|-1.00",
                "<Amt Ccy=\"EUR\">1e9</Amt><CdtDbtInd>CRDT</CdtDbtInd>|1e9",
                "<CdtDbtInd>CRDT</CdtDbtInd>|entry"
            })
    void anEntryThatMakesNoSenseIsNamed(String entry, String named) {
        assertThatThrownBy(() -> read(camt("02", entry(entry + DAY))))
                .isInstanceOf(CannotRead.class)
                .hasMessageContaining(named)
                .hasMessageContaining("Nothing was taken");
    }

    @Test
    void otherMessagesAndBrokenOnesAreRefused() {
        assertThatThrownBy(() -> read(camt("02", "").replace("camt.053", "camt.054")))
                .hasMessageContaining("not a bank statement in camt.053");
        assertThatThrownBy(() -> read(camt("02", "").replace("001.02", "001.09")))
                .hasMessageContaining("001.09");
        assertThatThrownBy(() -> read("<html><body/></html>")).hasMessageContaining("not a bank statement");
        String whole = camt("02", entry(CREDIT + DAY));
        assertThatThrownBy(() -> read(whole.substring(0, whole.length() - 12)))
                .hasMessageContaining("damaged near line");
        assertThatThrownBy(() -> read(camt("02", entry(CREDIT + DAY + details(rmt("a\u0001b"))))))
                .hasMessageContaining("damaged near line");
    }

    @Test
    void whatCannotBeSeenIsTakenOutOfTexts() {
        assertThat(read(camt("02", entry(CREDIT + DAY + details(rmt("a\u202Eb\u0085c\n d"))))))
                .extracting(BankLine::reference)
                .containsExactly("a b c d");
    }

    @Test
    void utf16IsReadToo() {
        byte[] message = camt("02", entry(CREDIT + DAY + details(rmt("Grüße"))))
                .replace("UTF-8", "UTF-16")
                .getBytes(StandardCharsets.UTF_16);
        assertThat(read(message)).extracting(BankLine::reference).containsExactly("Grüße");
    }

    @Test
    void aTableIsReadByItsHeaders() {
        List<BankLine> lines = read("Buchungstag;Wertstellung;Name;IBAN;Betrag;Währung;Verwendungszweck\n"
                + "02.11.2026;03.11.2026;Muster GmbH;DE89 3704 0044 0532 0130 00;1.119,50;EUR;R-2026-000007\n"
                + "2026-11-02;;Landlord;;-500.00;;Rent\n");
        assertThat(lines)
                .extracting(BankLine::kind, line -> line.amount().toString(), BankLine::bookedOn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Kind.RECEIVED, "1,119.50 EUR", LocalDate.parse("2026-11-02")),
                        org.assertj.core.groups.Tuple.tuple(Kind.OURS, "500.00 EUR", LocalDate.parse("2026-11-02")));
        assertThat(lines.get(0).payerAccount()).isEqualTo("DE89370400440532013000");
        assertThat(lines.get(0).account()).isEqualTo("DE02120300000000202051");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KWD|1.234|1.234 KWD",
                "KWD|-1,234|1.234 KWD",
                "KWD|12,345.678|12,345.678 KWD",
                "KWD|12.345,678|12,345.678 KWD",
                "JPY|1,234|1,234 JPY",
                "JPY|1.234.567|1,234,567 JPY",
                "JPY|1234.00|1,234 JPY",
                "EUR|1234,5|1,234.50 EUR"
            })
    void amountsHaveTheDigitsOfTheirCurrency(String currency, String written, String read) {
        assertThat(read("date;amount;currency\n2026-11-02;" + written + ";" + currency + "\n"))
                .extracting(line -> line.amount().toString())
                .containsExactly(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "date;amount;currency~2026-11-02;1234.5;JPY|not an amount of JPY as in 1234.",
                "date;amount;currency~2026-11-02;1.2345;KWD|not an amount of KWD as in 1234.500",
                "date;amount~2026-11-02;1234.505|not an amount of EUR as in 1234.50",
                "date,amount,reference~2026-11-02,1.00,x|separated by ','",
                "date;amount~2026-11-02;1.234|not an amount",
                "date;amount~31.02.2026;1.00|There is no day",
                "date;amount~2026-02-31;1.00|not a date",
                "date;amount;currency~2026-11-02;1.00;EUX|not a currency",
                "date;amount;reference~2026-11-02;1.00;a\u0001b|control characters",
                "date;amount~2026-11-02;1.00;2|the header has 2",
                "date;amount;reference~2026-11-02;1.00;\"open|a quotation mark",
                "hello|no column for the"
            })
    void aTableWithFaultsIsRefusedAsAWhole(String table, String words) {
        assertThatThrownBy(() -> read(table.replace("~", "\n")))
                .isInstanceOf(CannotRead.class)
                .hasMessageContaining(words)
                .hasMessageContaining("Nothing was taken");
    }

    @Test
    void tablesInOtherEncodingsAreRefused() {
        assertThatThrownBy(() ->
                        read("date;amount;name\n2026-11-02;1.00;Müller\n".getBytes(Charset.forName("ISO-8859-1"))))
                .hasMessageContaining("not in UTF-8");
    }

    @Test
    void linesAreKnownInEveryFileAndTwinsAreTwo() {
        List<BankLine> lines = read(camt("02", entry(CREDIT + DAY).repeat(3)));
        Fingerprints one = new Fingerprints();
        Fingerprints other = new Fingerprints();
        List<String> first = lines.stream().map(one::of).toList();
        assertThat(first).doesNotHaveDuplicates().hasSize(3);
        assertThat(lines.stream().map(other::of)).containsExactlyElementsOf(first);
    }

    @Test
    void tenThousandEntriesPassOneByOne() {
        StringBuilder entries = new StringBuilder();
        IntStream.range(0, 10_000)
                .forEach(
                        i -> entries.append(entry(CREDIT + DAY + details(rmt("R-2026-" + i + " " + "x".repeat(200))))));
        int[] count = new int[1];
        reader.read(new ByteArrayResource(camt("02", entries.toString()).getBytes(StandardCharsets.UTF_8)), line -> {
            assertThat(line.reference()).startsWith("R-2026-" + count[0] + " ");
            count[0]++;
        });
        assertThat(count[0]).isEqualTo(10_000);
    }

    private List<BankLine> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<BankLine> read(byte[] file) {
        List<BankLine> lines = new ArrayList<>();
        reader.read(new ByteArrayResource(file), lines::add);
        return lines;
    }

    private static String camt(String version, String entries) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001."
                + version + "\"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr><Stmt><Id>1</Id>"
                + "<Acct><Id><IBAN>DE02120300000000202051</IBAN></Id></Acct>" + entries
                + "</Stmt></BkToCstmrStmt></Document>\n";
    }

    private static String entry(String content) {
        return "<Ntry>" + content + "</Ntry>\n";
    }

    private static String details(String... transactions) {
        return "<NtryDtls><TxDtls>" + String.join("</TxDtls><TxDtls>", transactions) + "</TxDtls></NtryDtls>";
    }

    private static String rmt(String text) {
        return "<RmtInf><Ustrd>" + text + "</Ustrd></RmtInf>";
    }
}
