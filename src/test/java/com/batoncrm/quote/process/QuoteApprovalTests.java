package com.batoncrm.quote.process;

import static com.batoncrm.quote.QuoteFixtures.MACHINE;
import static com.batoncrm.quote.QuoteFixtures.SENSOR;
import static com.batoncrm.quote.QuoteFixtures.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.customer.Customer;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.mail.Links;
import com.batoncrm.quote.CustomerAnswers;
import com.batoncrm.quote.Quote;
import com.batoncrm.quote.QuoteAnswer;
import com.batoncrm.quote.QuoteFixtures;
import com.batoncrm.quote.QuoteInput;
import com.batoncrm.quote.QuoteService;
import com.batoncrm.quote.QuoteState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** From "Quote wanted" to every end but those of the contract. */
@BatonTest
class QuoteApprovalTests {

    private static final String SIGN = "UserTask_Sign";

    @Autowired
    private QuoteFixtures fixtures;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private QuoteService quotes;

    @Autowired
    private CurrentPerson person;

    @Autowired
    private CustomerAnswers answers;

    @Autowired
    private Links links;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private MovableClock clock;

    @Test
    void aSmallStandardQuoteGoesToTheCustomerWithoutAnySignature() {
        ProcessInstance quote = fixtures.sentQuote();
        assertThat(quote).isWaitingAt(QuoteApproval.AWAIT_ANSWER);
        assertThat(entity(quote).state()).isEqualTo(QuoteState.SENT);
        assertThat(variable(quote, "amount")).isEqualTo("119.00 EUR");
    }

    @Test
    void theNumberOfTheQuoteIsTheBusinessKey() {
        ProcessInstance quote = fixtures.start(fixtures.customer());
        assertThat(number(quote)).matches("Q-2026-\\d{6}");
        assertThat(variable(quote, "number")).isEqualTo(number(quote));
        assertThat(tasklist.task(quote, QuoteApproval.PREPARE_QUOTE).getAssignee())
                .isEqualTo("sales");
    }

    @Test
    void computeAndLookAgainComesBackWithThePrices() {
        ProcessInstance quote = fixtures.start(fixtures.customer());
        fixtures.submit(quote, form -> form.set("lines", List.of(line(SENSOR, "12", "5")))
                .set("nextStep", "COMPUTE"));
        var form = tasklist.open(tasklist.task(quote, QuoteApproval.PREPARE_QUOTE));
        assertThat(form.text("pricedLines"))
                .contains("Pressure sensor", "12 piece", "90.00 EUR", "5 %", "1,026.00 EUR", "194.94 EUR (19 %)");
        assertThat(form.text("totals")).contains("1,220.94 EUR", "54.00 EUR (5 %)");
        assertThat(form.text("noticeTitle")).isEqualTo("The quote is complete");
    }

    @Test
    void nothingIsFrozenWhosePriceHasEndedSince() {
        Customer customer = fixtures.customer();
        String number = number(fixtures.start(customer));
        QuoteInput input = new QuoteInput(
                customer.number(),
                "",
                "",
                "",
                "",
                "",
                "",
                "EUR",
                "",
                "",
                "",
                "",
                "",
                List.of(new QuoteInput.Line(SENSOR, "1", "0"), new QuoteInput.Line("ENDED", "1", "0")),
                2);
        assertThatThrownBy(() -> quotes.submit(number, input, List.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Line 2: ");
        assertThat(quotes.get(number).version()).isZero();
    }

    @Test
    void whatACustomerSaysInHisLanguageReachesUsInOurs() {
        ProcessInstance quote = fixtures.sentQuote();
        String token = links.create(
                        CustomerAnswers.LINK, number(quote), 1, clock.instant().plus(Duration.ofDays(9)))
                .token();
        LocaleContextHolder.setLocale(Locale.GERMANY);
        try {
            assertThatThrownBy(() -> answers.answerByLink(token, change("")))
                    .hasMessage("Bitte sagen Sie uns Ihren Namen.");
            answers.answerByLink(token, change("Anna Muster"));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        tasklist.runJobs();

        var form = tasklist.open(tasklist.task(quote, QuoteApproval.PREPARE_QUOTE));
        assertThat(form.text("noticeTitle")).isEqualTo("The customer asks for a change");
        assertThat(form.text("notices")).contains("Anna Muster", "Bitte zehn");
    }

    private static QuoteAnswer change(String by) {
        return new QuoteAnswer(QuoteAnswer.Kind.CHANGE_REQUESTED, by, "", "Bitte zehn", QuoteAnswer.Channel.LINK);
    }

    @Test
    void wrongLinesComeBackWithTheLineNamed() {
        ProcessInstance quote = fixtures.start(fixtures.customer());
        fixtures.submit(quote, form -> form.set("currency", "USD")
                .set("lines", List.of(line(SENSOR, "1", "0"), line(MACHINE, "1", "0"), line(SENSOR, "0", "0"))));
        var form = tasklist.open(tasklist.task(quote, QuoteApproval.PREPARE_QUOTE));
        assertThat(form.variable("noticeTitle")).isEqualTo("The quote is not complete yet");
        assertThat(form.text("notices"))
                .contains(
                        "Line 2: Packing machine has no valid price in USD for a quantity of 1.",
                        "Line 3: the quantity must be more than 0 and at most 1,000,000.");
        assertThat(entity(quote).state()).isEqualTo(QuoteState.PREPARING);
    }

    @Test
    void twelveLinesArriveAsTwelve() {
        ProcessInstance quote = fixtures.start(fixtures.customer());
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            lines.add(line(SENSOR, String.valueOf(i), "0"));
        }
        fixtures.submit(quote, form -> form.set("lines", lines).set("nextStep", "COMPUTE"));
        var form = tasklist.open(tasklist.task(quote, QuoteApproval.PREPARE_QUOTE));
        assertThat((List<?>) form.variable("pricedLines")).hasSize(12);
    }

    @Test
    void anEmptiedListIsNoticed() {
        ProcessInstance quote = fixtures.start(fixtures.customer());
        fixtures.submit(quote, form -> form.set("nextStep", "COMPUTE"));
        fixtures.submit(quote, form -> form.set("lines", List.of()));
        assertThat(quote).isWaitingAt(QuoteApproval.PREPARE_QUOTE);
        var form = tasklist.open(tasklist.task(quote, QuoteApproval.PREPARE_QUOTE));
        assertThat(form.text("notices")).contains("A quote needs at least one line.");
    }

    @Test
    void severalCustomersAreOfferedToChooseFrom() {
        var first = fixtures.customer();
        fixtures.customer();
        ProcessInstance quote = tasklist.start("quote-approval", "sales", form -> form.set("customerText", "Muster")
                .set("title", "Which one?"));
        var form = tasklist.open(tasklist.task(quote, QuoteApproval.PREPARE_QUOTE));
        assertThat(form.text("noticeTitle")).endsWith("customers were found for 'Muster'.");
        assertThat((List<?>) form.variable("customerOptions")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(form.shown("customerNumber")).isEqualTo("");
        assertThat(first.number()).startsWith("K-");
    }

    @Test
    void aNewCustomerIsEnteredWhileTheQuoteIsPrepared() {
        fixtures.customer();
        String name = "Neue Kundschaft " + System.nanoTime();
        ProcessInstance quote = tasklist.start("quote-approval", "sales", form -> form.set("customerText", name)
                .set("title", "First order"));
        fixtures.submit(quote, form -> form.set("customerNumber", "NEW")
                .set("newCustomerName", name)
                .set("newCustomerCountry", "AT")
                .set("contactName", "Nora Neu")
                .set("contactEmail", "nora@neu.example"));
        assertThat(quote).isWaitingAt(QuoteApproval.AWAIT_ANSWER);
        assertThat(entity(quote).customerName()).isEqualTo(name);
    }

    @Test
    void theAuthorWithdrawsWhilePreparing() {
        ProcessInstance quote = fixtures.start(fixtures.customer());
        fixtures.submit(quote, form -> form.set("nextStep", "WITHDRAW"));
        assertThat(quote).isEnded().hasPassed(QuoteApproval.QUOTE_WITHDRAWN);
        assertThat(entity(quote).state()).isEqualTo(QuoteState.WITHDRAWN);
    }

    @Test
    void theAuthorTakesTheQuoteBackFromItsSigners() {
        ProcessInstance quote = quoteToSign();
        try (var acting = person.as("sales")) {
            quotes.askForWithdrawal(number(quote));
        }
        assertThat(quote).isEnded().hasPassed(QuoteApproval.QUOTE_TAKEN_BACK);
        assertThat(entity(quote).state()).isEqualTo(QuoteState.WITHDRAWN);
        assertThat(tasklist.tasks(quote)).isEmpty();
    }

    @Test
    void nobodyButTheAuthorTakesAQuoteBack() {
        ProcessInstance quote = fixtures.sentQuote();
        assertThatThrownBy(() -> tasklist.as("sales2", () -> quotes.askForWithdrawal(number(quote))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Only the author");
        assertThat(quote).isWaitingAt(QuoteApproval.AWAIT_ANSWER);
    }

    @Test
    void aReturnedQuoteComesBackToTheAuthorWithTheSignersWords() {
        ProcessInstance quote = quoteToSign();
        tasklist.submit(quote, SIGN, "sales-manager", form -> form.set("decision", "RETURN")
                .set("comment", "Too much discount"));
        assertThat(quote).isWaitingAt(QuoteApproval.PREPARE_QUOTE);
        var form = tasklist.open(tasklist.task(quote, QuoteApproval.PREPARE_QUOTE));
        assertThat(form.variable("noticeTitle")).isEqualTo("The quote was returned for rework");
        assertThat(form.text("notices")).contains("Marta Manager", "Too much discount");
        fixtures.submit(quote, change -> {});
        assertThat(quote).isWaitingAt(QuoteApproval.AWAIT_ANSWER);
        assertThat(entity(quote).version()).isEqualTo(2);
    }

    @Test
    void aRejectedQuoteEnds() {
        ProcessInstance quote = quoteToSign();
        tasklist.submit(quote, SIGN, "sales-manager", form -> form.set("decision", "REJECT")
                .set("comment", "Not this customer"));
        assertThat(quote).isEnded().hasPassed(QuoteApproval.QUOTE_REJECTED);
        assertThat(entity(quote).state()).isEqualTo(QuoteState.REJECTED);
    }

    @Test
    void aSignedQuoteGoesToTheCustomer() {
        ProcessInstance quote = quoteToSign();
        tasklist.submit(quote, SIGN, "sales-manager", form -> form.set("decision", "APPROVE"));
        assertThat(quote).isWaitingAt(QuoteApproval.AWAIT_ANSWER);
        assertThat(quotes.provenContent(number(quote)).lines()).hasSize(1);
    }

    @Test
    void aDeclineByPhoneEndsTheQuote() {
        ProcessInstance quote = fixtures.sentQuote();
        tasklist.submit(quote, QuoteApproval.AWAIT_ANSWER, "sales", form -> form.set("answer", "DECLINED")
                .set("answeredBy", "Anna Muster")
                .set("answerText", "Too dear"));
        assertThat(quote).isEnded().hasPassed(QuoteApproval.QUOTE_DECLINED);
        assertThat(entity(quote).answerText()).isEqualTo("Too dear");
    }

    @Test
    void aChangeRequestedByLinkComesBackToTheAuthor() {
        ProcessInstance quote = fixtures.sentQuote();
        answers.answerByLink(link(quote), answer(QuoteAnswer.Kind.CHANGE_REQUESTED, "Two instead of one"));
        assertThat(quote).isWaitingAt(QuoteApproval.PREPARE_QUOTE);
        var form = tasklist.open(tasklist.task(quote, QuoteApproval.PREPARE_QUOTE));
        assertThat(form.text("notices")).contains("Anna Muster: Two instead of one");
    }

    @Test
    void aLinkAnswersOnceOnly() {
        ProcessInstance quote = fixtures.sentQuote();
        String token = link(quote);
        answers.answerByLink(token, answer(QuoteAnswer.Kind.DECLINED, "No need"));
        assertThatThrownBy(() -> answers.answerByLink(token, answer(QuoteAnswer.Kind.ACCEPTED, "")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("used already");
        assertThat(entity(quote).state()).isEqualTo(QuoteState.DECLINED);
    }

    @Test
    void aRefusedAnswerLeavesTheLinkUsable() {
        ProcessInstance quote = fixtures.sentQuote();
        String token = link(quote);
        assertThatThrownBy(() -> answers.answerByLink(token, answer(QuoteAnswer.Kind.DECLINED, "")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("why");
        answers.answerByLink(token, answer(QuoteAnswer.Kind.DECLINED, "No need"));
        assertThat(quote).isEnded();
    }

    @Test
    void anUnansweredQuoteExpiresAndItsAuthorIsTold() {
        ProcessInstance quote = fixtures.sentQuote();
        String token = link(quote);
        clock.advance(Duration.ofDays(40));
        tasklist.runJobs();
        assertThat(quote).isEnded().hasPassed(QuoteApproval.QUOTE_EXPIRED);
        assertThat(entity(quote).state()).isEqualTo(QuoteState.EXPIRED);
        assertThatThrownBy(() -> answers.answerByLink(token, answer(QuoteAnswer.Kind.ACCEPTED, "")))
                .isInstanceOf(Refused.class);
    }

    private ProcessInstance quoteToSign() {
        ProcessInstance quote = fixtures.start(fixtures.customer());
        fixtures.submit(quote, form -> form.set("lines", List.of(line(SENSOR, "1", "15"))));
        return quote;
    }

    private String link(ProcessInstance quote) {
        return links.create(
                        CustomerAnswers.LINK,
                        number(quote),
                        entity(quote).version(),
                        clock.instant().plus(Duration.ofDays(30)))
                .token();
    }

    private static QuoteAnswer answer(QuoteAnswer.Kind kind, String text) {
        return new QuoteAnswer(kind, "Anna Muster", "", text, QuoteAnswer.Channel.LINK);
    }

    private Quote entity(ProcessInstance quote) {
        return quotes.get(number(quote));
    }

    private static String number(ProcessInstance instance) {
        return instance.getBusinessKey();
    }

    private Object variable(ProcessInstance instance, String name) {
        return runtime.getVariable(instance.getId(), name);
    }
}
