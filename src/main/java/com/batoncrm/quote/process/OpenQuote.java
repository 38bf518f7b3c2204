package com.batoncrm.quote.process;

import static com.batoncrm.quote.process.QuoteApproval.AMENDED_QUOTE;
import static com.batoncrm.quote.process.QuoteApproval.AMENDS;
import static com.batoncrm.quote.process.QuoteApproval.AMOUNT;
import static com.batoncrm.quote.process.QuoteApproval.AUTHOR;
import static com.batoncrm.quote.process.QuoteApproval.CUSTOMER;
import static com.batoncrm.quote.process.QuoteApproval.CUSTOMER_TEXT;
import static com.batoncrm.quote.process.QuoteApproval.NUMBER;
import static com.batoncrm.quote.process.QuoteApproval.TITLE;

import com.batoncrm.quote.Quote;
import com.batoncrm.quote.QuoteService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Open quote". */
@Component
class OpenQuote implements JavaDelegate {

    private final QuoteService quotes;
    private final PrepareForm form;

    OpenQuote(QuoteService quotes, PrepareForm form) {
        this.quotes = quotes;
        this.form = form;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Quote quote = AMENDS.find(execution)
                .map(contract -> quotes.openAmendment(contract, AMENDED_QUOTE.from(execution), AUTHOR.from(execution)))
                .orElseGet(() -> quotes.open(
                        CUSTOMER_TEXT.find(execution).orElse(""),
                        TITLE.find(execution).orElse(""),
                        AUTHOR.from(execution)));
        execution.setProcessBusinessKey(quote.number());
        NUMBER.on(execution, quote.number());
        CUSTOMER.on(execution, quote.customerName());
        AMOUNT.on(execution, "");
        TITLE.on(execution, quote.title());
        form.fill(execution, quotes.candidates(quote.wantedCustomer()), quote.wantedCustomer());
        quotes.amendedTerms(quote.number()).ifPresent(terms -> form.fillIn(execution, terms, AMENDS.from(execution)));
    }
}
