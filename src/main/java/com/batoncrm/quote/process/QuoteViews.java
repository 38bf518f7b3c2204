package com.batoncrm.quote.process;

import static com.batoncrm.engine.Words.note;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Money;
import com.batoncrm.quote.QuoteAnswer;
import com.batoncrm.quote.QuoteContent;
import com.batoncrm.quote.QuoteContent.PricedLine;
import com.batoncrm.quote.QuoteContent.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;

/** A quote as rows for the tables of forms, every amount written out. */
final class QuoteViews {

    private QuoteViews() {}

    static List<Map<String, Object>> columns() {
        return List.of(
                column("position", "quote.label.position"),
                column("product", "quote.label.product"),
                column("quantity", "quote.label.quantity"),
                column("listPrice", "quote.label.listPrice"),
                column("discount", "quote.label.discount"),
                column("net", "quote.label.net"),
                column("tax", "quote.label.tax"),
                column("margin", "quote.label.margin"));
    }

    private static Map<String, Object> column(String key, String label) {
        return Map.of("key", key, "label", say(label));
    }

    static List<Map<String, Object>> pricedLines(List<PricedLine> lines) {
        return lines.stream().map(QuoteViews::pricedLine).toList();
    }

    private static Map<String, Object> pricedLine(PricedLine line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("position", String.valueOf(line.position()));
        row.put("product", line.name());
        row.put("quantity", plain(line.quantity()) + " " + line.unit());
        row.put("listPrice", written(line.listPrice()));
        row.put("discount", percent(line.discount()));
        row.put("net", written(line.net()));
        row.put("tax", written(line.tax()) + " (" + percent(line.taxPercent()) + ")");
        row.put("margin", percent(line.margin()));
        return row;
    }

    static List<Map<String, Object>> totals(Totals totals) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(total("quote.label.listPrice", written(totals.list()), ""));
        rows.add(total(
                "quote.label.discount",
                written(totals.discount()) + " (" + percent(totals.discountPercent()) + ")",
                ""));
        rows.add(total("quote.label.net", written(totals.net()), written(totals.netInBase())));
        rows.add(total("quote.label.tax", written(totals.tax()), ""));
        rows.add(total("quote.label.gross", written(totals.gross()), ""));
        rows.add(total("quote.label.cost", "", written(totals.cost())));
        rows.add(total(
                "quote.label.margin", "", written(totals.margin()) + " (" + percent(totals.marginPercent()) + ")"));
        return rows;
    }

    private static Map<String, Object> total(String label, String value, String base) {
        return Map.of("label", say(label), "value", value, "base", base);
    }

    static List<Map<String, Object>> facts(QuoteContent quote) {
        Totals totals = quote.totals();
        List<Map<String, Object>> facts = new ArrayList<>();
        facts.add(fact(
                "quote.label.customer",
                quote.customer().name() + " (" + quote.customer().id() + ")"));
        if (quote.amends() != null) {
            facts.add(fact("quote.label.amends", quote.amends()));
        }
        facts.add(fact("quote.label.version", String.valueOf(quote.version())));
        facts.add(fact("quote.label.net", inBoth(totals.net(), totals.netInBase())));
        facts.add(fact("quote.label.gross", written(totals.gross())));
        facts.add(fact(
                "quote.label.discount", written(totals.discount()) + " (" + percent(totals.discountPercent()) + ")"));
        facts.add(fact("quote.label.margin", written(totals.margin()) + " (" + percent(totals.marginPercent()) + ")"));
        facts.add(fact("quote.label.paymentTerm", quote.paymentTermText()));
        facts.add(fact("quote.label.validUntil", quote.validUntil().toString()));
        if (quote.wantedDelivery() != null) {
            facts.add(fact("quote.label.wantedDelivery", quote.wantedDelivery().toString()));
        }
        if (!quote.specialClauses().isBlank()) {
            facts.add(fact("quote.label.specialClauses", quote.specialClauses()));
        }
        return facts;
    }

    private static Map<String, Object> fact(String label, String value) {
        return Map.of("label", say(label), "value", value);
    }

    private static String inBoth(Money amount, Money inBase) {
        return amount.currency().equals(inBase.currency())
                ? written(amount)
                : written(amount) + " = " + written(inBase);
    }

    /** Tells the author what the customer wants changed, when the quote is prepared again. */
    static void noticeOfChange(VariableMap values, QuoteAnswer answer) {
        QuoteApproval.NOTICE_TITLE.in(values, note("quote.notice.change"));
        QuoteApproval.NOTICES.in(values, List.of(note("quote.notice.said", answer.by(), answer.text())));
    }

    private static String written(Money amount) {
        return amount.format(Locale.ENGLISH);
    }

    private static String percent(BigDecimal number) {
        return plain(number) + " %";
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
