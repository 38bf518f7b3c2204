package com.batoncrm.payment.bank;

import com.batoncrm.company.Money;
import com.batoncrm.engine.Refused;
import com.batoncrm.load.LoadTarget;
import com.batoncrm.load.Row;
import com.batoncrm.payment.bank.BankLine.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of one table of bank lines, one after the other. */
final class CsvStatement implements LoadTarget {

    private static final Pattern POINT = Pattern.compile("([+-]?)(\\d{1,13}|\\d{1,3}(?:,\\d{3})+)(?:\\.(\\d{1,4}))?");
    private static final Pattern COMMA = Pattern.compile("([+-]?)(\\d{1,13}|\\d{1,3}(?:\\.\\d{3})+)(?:,(\\d{1,4}))?");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}[.,]\\d{3}");
    private static final Pattern RETURN = Pattern.compile(
            "return|revers|charge-?back|retour|r(ü|ue)ck(last|gabe|buchung)|storno",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern GERMAN_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    private final String usualAccount;
    private final Currency usualCurrency;
    private final Consumer<BankLine> lines;

    CsvStatement(String usualAccount, Currency usualCurrency, Consumer<BankLine> lines) {
        this.usualAccount = usualAccount;
        this.usualCurrency = usualCurrency;
        this.lines = lines;
    }

    @Override
    public String name() {
        return "statements";
    }

    @Override
    public Outcome load(Row row) {
        Currency currency = row.find("currency", CsvStatement::currency).orElse(usualCurrency);
        BigDecimal amount = row.value("amount", text -> amount(text, currency));
        lines.accept(new BankLine(
                row.find("account", CsvStatement::text).map(BankText::account).orElse(usualAccount),
                kind(amount, row.find("booking-text", CsvStatement::text).orElse("")),
                new Money(amount.abs(), currency),
                row.value("booking-date", CsvStatement::day),
                row.find("value-date", CsvStatement::day).orElse(null),
                row.find("payer", CsvStatement::text)
                        .map(name -> BankText.clean(name, 200))
                        .orElse(""),
                row.find("payer-account", CsvStatement::text)
                        .map(BankText::account)
                        .orElse(""),
                row.find("reference", CsvStatement::text)
                        .map(text -> BankText.clean(text, 1000))
                        .orElse(""),
                row.find("structured-reference", CsvStatement::text)
                        .map(text -> BankText.clean(text, 140))
                        .orElse(""),
                row.find("bank-reference", CsvStatement::text)
                        .map(text -> BankText.clean(text, 300))
                        .orElse("")));
        return Outcome.ADDED;
    }

    /** What the bank calls a return, where the table has its booking text. */
    private static Kind kind(BigDecimal amount, String bookingText) {
        if (amount.signum() > 0) {
            return Kind.RECEIVED;
        }
        return amount.signum() < 0 && RETURN.matcher(bookingText).find() ? Kind.TAKEN_BACK : Kind.OURS;
    }

    /**
     * "1234.50", "1,234.50" and "1.234,50", with at most the currency's own digits. What may be either a thousand or a
     * fraction is refused; where the currency has three digits it is the fraction, and where it has none the thousand.
     */
    static BigDecimal amount(String text, Currency currency) {
        int digits = Math.max(currency.getDefaultFractionDigits(), 0);
        String written = text.replaceAll("[\\s'’]", "");
        if (!THOUSANDS.matcher(written).matches()) {
            for (Pattern pattern : new Pattern[] {POINT, COMMA}) {
                Matcher number = pattern.matcher(written);
                if (number.matches() && fits(number.group(3), digits)) {
                    return decimal(number);
                }
            }
        } else if (digits == 0) {
            return new BigDecimal(written.replaceAll("[.,]", ""));
        } else if (digits == 3) {
            return new BigDecimal(written.replace(',', '.'));
        }
        String example =
                BigDecimal.valueOf(12345, 1).setScale(digits, RoundingMode.DOWN).toPlainString();
        throw new Refused("'" + text + "' is not an amount of " + currency + " as in " + example + ".");
    }

    private static boolean fits(@Nullable String fraction, int digits) {
        return fraction == null
                || fraction.length() <= digits
                || fraction.substring(digits).matches("0*");
    }

    private static BigDecimal decimal(Matcher number) {
        String whole = number.group(1).replace("+", "") + number.group(2).replaceAll("[.,]", "");
        return new BigDecimal(number.group(3) == null ? whole : whole + "." + number.group(3));
    }

    static LocalDate day(String text) {
        Matcher german = GERMAN_DAY.matcher(text);
        if (!german.matches()) {
            return Row.date(text);
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(german.group(3)),
                    Integer.parseInt(german.group(2)),
                    Integer.parseInt(german.group(1)));
        } catch (DateTimeException e) {
            throw new Refused("There is no day " + text + ".");
        }
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new Refused("'" + code + "' is not a currency as in EUR.");
        }
    }

    private static String text(String text) {
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new Refused("It has control characters, so the file was damaged on its way.");
        }
        return text;
    }
}
