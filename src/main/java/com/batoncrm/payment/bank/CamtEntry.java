package com.batoncrm.payment.bank;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Money;
import com.batoncrm.payment.bank.BankLine.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entry of a camt.053 statement, in the words of every version: as one line, or as its transactions. */
final class CamtEntry {

    private static final int MOST_NAME = 200;
    private static final int MOST_REFERENCE = 1000;

    private final String account;
    private final Element entry;
    private final Money amount;

    private CamtEntry(String account, Element entry) {
        this.account = account;
        this.entry = entry;
        this.amount = amount(entry.find("Amt").orElseThrow(() -> wrong("")));
    }

    /** Empty for what is not booked yet; it comes again when it is. */
    static List<BankLine> lines(String account, Element entry) {
        String status = entry.text("Sts", "Cd").isEmpty() ? entry.text("Sts") : entry.text("Sts", "Cd");
        return status.equals("BOOK") || status.isEmpty() ? new CamtEntry(account, entry).lines() : List.of();
    }

    /** Transactions that do not add up to their entry leave it one line, so that the money is right in any case. */
    private List<BankLine> lines() {
        List<Element> details = details().toList();
        if (details.size() > 1) {
            List<BankLine> parts =
                    details.stream().flatMap(detail -> part(detail).stream()).toList();
            BigDecimal sum =
                    parts.stream().map(part -> part.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (parts.size() == details.size() && sum.compareTo(amount.amount()) == 0) {
                return parts;
            }
        }
        return List.of(line(amount, details));
    }

    /** Empty where the transaction does not say its amount in the entry's currency, or goes the other way. */
    private Optional<BankLine> part(Element detail) {
        String direction = detail.text("CdtDbtInd");
        if (!direction.isEmpty() && !direction.equals(entry.text("CdtDbtInd"))) {
            return Optional.empty();
        }
        return Stream.of(detail.find("Amt"), detail.find("AmtDtls", "TxAmt", "Amt"))
                .flatMap(Optional::stream)
                .filter(found -> found.attribute("Ccy").equals(amount.currency().getCurrencyCode()))
                .findFirst()
                .map(found -> line(amount(found), List.of(detail)));
    }

    private BankLine line(Money money, List<Element> details) {
        return new BankLine(
                account,
                kind(),
                money,
                day("BookgDt").orElseGet(() -> day("ValDt").orElseThrow(() -> wrong(""))),
                day("ValDt").orElse(null),
                BankText.clean(joined(details, this::nameOf), MOST_NAME),
                BankText.account(details.size() == 1 ? accountOf(details.get(0)) : ""),
                BankText.clean(reference(details), MOST_REFERENCE),
                BankText.clean(
                        joined(details, detail -> detail.all("RmtInf").stream()
                                .flatMap(remittance -> remittance.all("Strd").stream())
                                .map(structured -> structured.text("CdtrRefInf", "Ref"))),
                        140),
                BankText.clean(bankReference(details), 300));
    }

    private Kind kind() {
        if (amount.isZero()) {
            return Kind.OURS;
        }
        boolean credit =
                switch (entry.text("CdtDbtInd")) {
                    case "CRDT" -> true;
                    case "DBIT" -> false;
                    default -> throw wrong(entry.text("CdtDbtInd"));
                };
        String reversal = entry.text("RvslInd");
        boolean reversed = reversal.equals("true") || reversal.equals("1");
        if (credit) {
            return reversed ? Kind.OURS : Kind.RECEIVED;
        }
        return reversed || isReturn() ? Kind.TAKEN_BACK : Kind.OURS;
    }

    /** Banks book a returned direct debit as a debit of ours, with why it came back. */
    private boolean isReturn() {
        return details().anyMatch(detail -> detail.find("RtrInf").isPresent());
    }

    private Stream<Element> details() {
        return entry.all("NtryDtls").stream().flatMap(batch -> batch.all("TxDtls").stream());
    }

    /** Of the other side: who pays us, or whom we pay. */
    private Stream<String> nameOf(Element detail) {
        String side = side();
        return Stream.of(
                        detail.text("RltdPties", "Ultmt" + side, "Pty", "Nm"),
                        detail.text("RltdPties", "Ultmt" + side, "Nm"),
                        detail.text("RltdPties", side, "Pty", "Nm"),
                        detail.text("RltdPties", side, "Nm"))
                .filter(name -> !name.isEmpty())
                .limit(1);
    }

    private String accountOf(Element detail) {
        String iban = detail.text("RltdPties", side() + "Acct", "Id", "IBAN");
        return iban.isEmpty() ? detail.text("RltdPties", side() + "Acct", "Id", "Othr", "Id") : iban;
    }

    private String side() {
        return kind() == Kind.OURS ? "Cdtr" : "Dbtr";
    }

    private String reference(List<Element> details) {
        String written = joined(details, detail -> detail.all("RmtInf").stream()
                .flatMap(remittance -> remittance.all("Ustrd").stream().map(Element::text)));
        String endToEnd = details.size() == 1 ? details.get(0).text("Refs", "EndToEndId") : "";
        return Stream.of(
                        written,
                        endToEnd.equals("NOTPROVIDED") ? "" : endToEnd,
                        written.isEmpty() ? entry.text("AddtlNtryInf") : "",
                        joined(
                                details,
                                detail -> Stream.of(
                                        detail.text("RtrInf", "Rsn", "Cd"), detail.text("RtrInf", "AddtlInf"))))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String bankReference(List<Element> details) {
        String ofTransaction = details.size() == 1
                ? Stream.of("AcctSvcrRef", "TxId", "InstrId", "EndToEndId")
                        .map(name -> details.get(0).text("Refs", name))
                        .collect(Collectors.joining("/"))
                : "";
        return entry.text("AcctSvcrRef") + "/" + entry.text("NtryRef") + "/" + ofTransaction;
    }

    private static String joined(List<Element> details, java.util.function.Function<Element, Stream<String>> texts) {
        return details.stream()
                .flatMap(texts)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private Optional<LocalDate> day(String name) {
        String written = Stream.of(entry.text(name, "Dt"), entry.text(name, "DtTm"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(written.substring(0, Math.min(10, written.length()))));
        } catch (DateTimeParseException e) {
            throw wrong(written);
        }
    }

    private Money amount(Element written) {
        String text = written.text();
        if (!text.matches("\\d{1,13}(\\.\\d{0,5})?")) {
            throw wrong(text);
        }
        try {
            Money money = new Money(
                    new BigDecimal(text.endsWith(".") ? text + "0" : text),
                    Currency.getInstance(written.attribute("Ccy")));
            if (!money.equals(money.rounded())) {
                throw wrong(text);
            }
            return money;
        } catch (IllegalArgumentException e) {
            throw wrong(written.attribute("Ccy"));
        }
    }

    private CannotRead wrong(@Nullable String text) {
        return new CannotRead(say(
                "payment.refused.entry",
                BankText.clean(entry.text("NtryRef") + " " + entry.text("AcctSvcrRef"), 80),
                BankText.clean(String.valueOf(text), 80)));
    }
}
