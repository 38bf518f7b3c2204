package com.batoncrm.demo.process;

import com.batoncrm.engine.StartUpStep;
import com.batoncrm.quote.QuoteService;
import com.batoncrm.receivable.ReceivableService;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Quotes and contracts in every state, each brought there through the forms that people use. */
@Component
@Profile("demo")
@Order(StartUpStep.DATA + 1)
class DemoCases implements StartUpStep {

    private final QuoteService quotes;
    private final ReceivableService receivables;
    private final DemoPast past;
    private final DemoPayments payments;
    private final DemoComplaints complaints;
    private final DemoOnboarding onboarding;
    private final DemoHandover handover;
    private final DemoPersonalData personalData;
    private final DemoPeople people;

    DemoCases(
            QuoteService quotes,
            ReceivableService receivables,
            DemoPast past,
            DemoPayments payments,
            DemoComplaints complaints,
            DemoOnboarding onboarding,
            DemoHandover handover,
            DemoPersonalData personalData,
            DemoPeople people) {
        this.past = past;
        this.quotes = quotes;
        this.receivables = receivables;
        this.payments = payments;
        this.complaints = complaints;
        this.onboarding = onboarding;
        this.handover = handover;
        this.personalData = personalData;
        this.people = people;
    }

    @Override
    public void run() {
        if (!quotes.all().isEmpty()) {
            return;
        }
        handover.past();
        past.live();
        people.startQuote("sales", "Nordwind Maschinenbau", "Handheld meters for the assembly hall");
        people.startQuote("sales2", "Greta Lindqvist", "A meter for the workshop");
        discounted();
        withClauses();
        large();
        veryLarge();
        ofTheSalesManager();
        returned();
        sent();
        accepted();
        toCheck();
        questioned();
        toInvoice();
        toBePaid();
        amended();
        cancelledAfterDelivery();
        payments.arrive();
        complaints.arrive();
        onboarding.begin();
        personalData.begin();
        withReturns();
        handover.away();
        handover.begin();
    }

    private void discounted() {
        String quote = people.startQuote("sales", "Alpenblick Kliniken", "Bench analyzers for two laboratories");
        people.submitQuote(quote, "sales", line("BA-100", "2", "12"));
    }

    private void withClauses() {
        String quote = people.startQuote("sales", "Tecnologías del Sur", "Meters for the resale season");
        people.submitQuoteWith(
                Map.of(
                        "specialClauses", "Unsold meters may be returned within 90 days against credit.",
                        "note", "The partner took back nothing last year."),
                quote,
                "sales",
                line("HM-10", "20", "5"));
    }

    /** Legal and the sales manager are asked. */
    private void withReturns() {
        String quote = people.startQuote("sales", "Tecnologías del Sur", "Analyzers on approval");
        people.submitQuoteWith(
                Map.of("specialClauses", "The analyzers may be returned within 60 days."),
                quote,
                "sales",
                line("BA-100", "2", "15"));
    }

    private void large() {
        String quote = people.startQuote("sales2", "Lumière Optique", "New measuring room");
        people.submitQuote(quote, "sales2", line("BA-900", "2", "0"), line("BA-300", "1", "0"));
    }

    private void veryLarge() {
        String quote = people.startQuote("sales", "Nordwind Maschinenbau", "Analyzers for all plants");
        people.submitQuote(quote, "sales", line("BA-900", "10", "0"));
        people.sign(
                quote, "business", Map.of("decision", "APPROVE", "remark", "Delivery in three lots from March on."));
    }

    /** The sales manager sells, too; as the only one of sales management nobody may sign for him. */
    private void ofTheSalesManager() {
        String quote = people.startQuote("sales-manager", "Van Dijk Meettechniek", "Exhibition pieces");
        people.submitQuote(quote, "sales-manager", line("BA-300", "1", "15"));
    }

    private void returned() {
        String quote = people.startQuote("sales2", "Brightwater Foods", "Handheld meters, second order");
        people.submitQuote(quote, "sales2", line("HM-10", "12", "18"));
        people.sign(quote, "sales-manager", Map.of("decision", "RETURN", "comment", "18 % is too much; 10 % is fine."));
    }

    private void sent() {
        String quote = people.startQuote("sales", "Nordwind Maschinenbau", "Spare meters");
        people.submitQuote(quote, "sales", line("HM-10", "3", "0"));
        String other = people.startQuote("sales2", "Greta Lindqvist", "One meter, one analyzer");
        people.submitQuote(other, "sales2", line("HM-10", "1", "0"), line("BA-100", "1", "0"));
    }

    private void accepted() {
        String quote = people.startQuote("sales", "Alpenblick Kliniken", "Bench analyzer for the emergency room");
        people.submitQuote(quote, "sales", line("BA-100", "1", "0"));
        people.answerByPhone(quote, "sales", "Dr. Eva Moser", "PO-4711");
    }

    private void toCheck() {
        signed("sales", "Alpenblick Kliniken", "Handheld meters for the wards", "NET30", line("HM-10", "8", "0"));
    }

    private void questioned() {
        String contract =
                signed("sales", "Nordwind Maschinenbau", "Meters for the test bench", "NET14", line("HM-10", "4", "0"));
        people.askSales(contract, "Will all of it be delivered at once?");
    }

    private void toInvoice() {
        String contract = signed(
                "sales", "Nordwind Maschinenbau", "Meters for the new line", "30-40-30", line("HM-10", "5", "0"));
        people.confirmReceivables(contract);
    }

    private void toBePaid() {
        String contract = signed("sales2", "Greta Lindqvist", "Meters in advance", "ADVANCE", line("HM-10", "2", "0"));
        people.confirmReceivables(contract);
        people.issueInvoice(receivables.of(contract).get(0).number());
    }

    private void amended() {
        String contract =
                signed("sales", "Alpenblick Kliniken", "Meters for the new wing", "30-40-30", line("HM-10", "12", "0"));
        people.confirmReceivables(contract);
        people.issueInvoice(receivables.of(contract).get(0).number());
        people.changeContract(
                contract,
                "sales",
                Map.of("wanted", "AMEND", "changeReason", "The wing has one floor less: eight meters are enough."));
    }

    private void cancelledAfterDelivery() {
        String contract = signed(
                "sales2", "Greta Lindqvist", "Two meters for the summer house", "NET14", line("HM-10", "2", "0"));
        people.confirmReceivables(contract);
        String change = people.changeContract(
                contract,
                "sales2",
                Map.of(
                        "wanted", "CANCEL",
                        "changeReason", "The meters do not fit the pipes there.",
                        "consent", "Greta Lindqvist, on the phone",
                        "deliveredAlready", true));
        people.sign(change, "sales-manager", Map.of("decision", "APPROVE"));
    }

    @SafeVarargs
    private String signed(String author, String customer, String title, String term, Map<String, Object>... lines) {
        String quote = people.startQuote(author, customer, title);
        people.submitQuoteWith(Map.of("paymentTerm", term), quote, author, lines);
        people.answerByPhone(quote, author, "Purchasing", "PO-" + quote.substring(quote.length() - 4));
        return people.recordSigned(quote, author, "Managing director");
    }

    private static Map<String, Object> line(String product, String quantity, String discount) {
        return Map.of("product", product, "quantity", quantity, "discount", discount);
    }
}
