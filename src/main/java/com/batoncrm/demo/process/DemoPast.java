package com.batoncrm.demo.process;

import com.batoncrm.company.WorkingDays;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.dunning.CustomerReplies;
import com.batoncrm.dunning.DunningService;
import com.batoncrm.dunning.Reminder;
import com.batoncrm.dunning.Reply;
import com.batoncrm.dunning.Reply.Kind;
import com.batoncrm.engine.SetBackClock;
import com.batoncrm.mail.Links;
import com.batoncrm.receivable.OpenReceivable;
import com.batoncrm.receivable.ReceivableService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The last weeks of the demo, lived through day by day: customers who did not pay, what they were asked, what they say. */
@Component
@Profile("demo")
class DemoPast {

    private static final Duration ANSWERABLE = Duration.ofDays(60);

    private final ReceivableService receivables;
    private final CustomerService customers;
    private final DunningService dunning;
    private final CustomerReplies replies;
    private final Links links;
    private final DemoPeople people;
    private final WorkingDays days;
    private final Clock clock;

    DemoPast(
            ReceivableService receivables,
            CustomerService customers,
            DunningService dunning,
            CustomerReplies replies,
            Links links,
            DemoPeople people,
            WorkingDays days,
            Clock clock) {
        this.receivables = receivables;
        this.customers = customers;
        this.dunning = dunning;
        this.replies = replies;
        this.links = links;
        this.people = people;
        this.days = days;
        this.clock = clock;
    }

    /** A contract in advance that was invoiced on the day it was signed. */
    private record Debt(String author, String customer, String title, String product, String quantity) {}

    /** Nothing where time cannot be set back. */
    void live() {
        if (!(clock instanceof SetBackClock past)) {
            return;
        }
        try {
            Map<Integer, Runnable> story = story();
            boolean toLook = false;
            for (int ago = Collections.max(story.keySet()); ago > 0; ago--) {
                past.setBack(Duration.ofDays(ago));
                story.getOrDefault(ago, () -> {}).run();
                toLook |= story.containsKey(ago);
                if (toLook && days.isWorkingDay(days.today())) {
                    people.runDunning();
                    toLook = false;
                }
            }
        } finally {
            past.setRight();
        }
        people.runDunning();
    }

    /** What happened so many days ago, before dunning looked on that or the next working day. */
    private Map<Integer, Runnable> story() {
        var decided = new Debt("sales2", "Lumière Optique", "Meters for the training room", "HM-10", "9");
        var posted = new Debt("sales2", "Okafor Energy Systems", "Meters for the control rooms", "HM-10", "6");
        var called = new Debt("sales", "Alpenblick Kliniken", "Analyzers for the ward laboratories", "BA-100", "6");
        var disputed = new Debt("sales", "株式会社北斗計測", "Meters for the apprentices", "HM-10", "7");
        var paid = new Debt("sales", "株式会社北斗計測", "Meters for the paint shop", "HM-10", "2");
        var delayed = new Debt("sales", "Van Dijk Meettechniek", "Meters for hire", "HM-10", "5");
        var announced = new Debt("sales", "Harbor City School District", "Meters for the physics rooms", "HM-10", "8");
        Map<Integer, Runnable> story = new HashMap<>();
        List.of(54, 42, 32, 30, 18, 16, 12, 3).forEach(ago -> story.put(ago, () -> {}));
        story.put(60, () -> sell(decided));
        story.put(39, () -> sell(posted));
        story.put(26, people::postLetters);
        story.put(24, () -> sell(called));
        story.put(20, () -> List.of(disputed, paid, delayed, announced).forEach(this::sell));
        story.put(8, () -> pay(paid));
        story.put(5, this::answers);
        return story;
    }

    private void answers() {
        BigDecimal one = new BigDecimal("149.00");
        answer("株式会社北斗計測", Kind.DISPUTED, one, null, "佐藤 健一", "One of the meters shows nothing.");
        answer("Van Dijk Meettechniek", Kind.DELAY, null, 30, "Pieter van Dijk", "Our own customer pays next month.");
        answer("Harbor City School District", Kind.PAID, null, -2, "Linda Morris", "Paid by wire on Monday.");
    }

    private void sell(Debt debt) {
        String quote = people.startQuote(debt.author(), debt.customer(), debt.title());
        people.submitQuoteWith(
                Map.of("paymentTerm", "ADVANCE"),
                quote,
                debt.author(),
                Map.of("product", debt.product(), "quantity", debt.quantity(), "discount", "0"));
        people.answerByPhone(quote, debt.author(), "Purchasing", "PO-" + quote.substring(quote.length() - 4));
        String contract = people.recordSigned(quote, debt.author(), "Managing director");
        people.confirmReceivables(contract);
        people.issueInvoice(receivables.of(contract).get(0).number());
    }

    private void pay(Debt debt) {
        OpenReceivable open = receivables.open().stream()
                .filter(item -> item.customer().equals(number(debt.customer())))
                .reduce((one, other) -> other)
                .orElseThrow();
        people.recordPayment(open.customerName(), open.open(), "Invoice " + open.invoiceNumber());
    }

    private String number(String customer) {
        return customers.search(customer).get(0).number();
    }

    /** By the link in the last letter. */
    private void answer(
            String customer, Kind kind, @Nullable BigDecimal amount, @Nullable Integer inDays, String by, String text) {
        List<Reminder> letters = dunning.history(number(customer));
        if (letters.isEmpty()) {
            return; // Holidays may have moved the letter.
        }
        String letter = letters.get(letters.size() - 1).number();
        String token = links.create(
                        CustomerReplies.LINK, letter, 1, clock.instant().plus(ANSWERABLE))
                .token();
        replies.reply(
                token,
                new Reply(kind, "", amount, inDays == null ? null : days.today().plusDays(inDays), by, text));
    }
}
