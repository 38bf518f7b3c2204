package com.batoncrm.quote.process;

import static com.batoncrm.quote.process.QuoteApproval.AMOUNT;
import static com.batoncrm.quote.process.QuoteApproval.CREDIT_DAYS;
import static com.batoncrm.quote.process.QuoteApproval.CUSTOMER;
import static com.batoncrm.quote.process.QuoteApproval.CUSTOMER_STANDING;
import static com.batoncrm.quote.process.QuoteApproval.LARGEST_DISCOUNT;
import static com.batoncrm.quote.process.QuoteApproval.MARGIN_PERCENT;
import static com.batoncrm.quote.process.QuoteApproval.NET_IN_BASE;
import static com.batoncrm.quote.process.QuoteApproval.NEXT_STEP;
import static com.batoncrm.quote.process.QuoteApproval.NUMBER;
import static com.batoncrm.quote.process.QuoteApproval.OVERDUE_IN_BASE;
import static com.batoncrm.quote.process.QuoteApproval.QUOTE_COMPLETE;
import static com.batoncrm.quote.process.QuoteApproval.SPECIAL_CLAUSES_GIVEN;
import static com.batoncrm.quote.process.QuoteApproval.TOTAL_DISCOUNT;

import com.batoncrm.customer.Customer;
import com.batoncrm.quote.PreparedQuote;
import com.batoncrm.quote.PreparedQuote.SigningFacts;
import com.batoncrm.quote.QuoteService;
import com.batoncrm.quote.process.QuoteApproval.NextStep;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Price quote". */
@Component
class PriceQuote implements JavaDelegate {

    private final QuoteService quotes;
    private final PrepareForm form;

    PriceQuote(QuoteService quotes, PrepareForm form) {
        this.quotes = quotes;
        this.form = form;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NextStep wanted = NEXT_STEP.find(execution).orElse(NextStep.COMPUTE);
        QUOTE_COMPLETE.on(execution, false);
        if (wanted == NextStep.WITHDRAW) {
            return;
        }
        PreparedQuote prepared = quotes.price(NUMBER.from(execution), form.read(execution));
        form.show(execution, prepared, wanted);
        prepared.customer().map(Customer::name).ifPresent(name -> CUSTOMER.on(execution, name));
        AMOUNT.on(execution, prepared.totals().gross().format(Locale.ENGLISH));
        prepared.signing().ifPresent(facts -> {
            QUOTE_COMPLETE.on(execution, true);
            write(execution, facts);
        });
    }

    private static void write(DelegateExecution execution, SigningFacts facts) {
        LARGEST_DISCOUNT.on(execution, facts.largestDiscount());
        TOTAL_DISCOUNT.on(execution, facts.totalDiscount());
        NET_IN_BASE.on(execution, facts.net());
        MARGIN_PERCENT.on(execution, facts.marginPercent());
        CREDIT_DAYS.on(execution, facts.creditDays());
        SPECIAL_CLAUSES_GIVEN.on(execution, facts.specialClauses());
        CUSTOMER_STANDING.on(execution, facts.customerStanding());
        OVERDUE_IN_BASE.on(execution, facts.overdue());
    }
}
