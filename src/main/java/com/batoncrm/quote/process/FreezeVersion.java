package com.batoncrm.quote.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.quote.process.QuoteApproval.COLUMNS;
import static com.batoncrm.quote.process.QuoteApproval.CONTENT_HASH;
import static com.batoncrm.quote.process.QuoteApproval.FACTS;
import static com.batoncrm.quote.process.QuoteApproval.HEADING;
import static com.batoncrm.quote.process.QuoteApproval.NOTES;
import static com.batoncrm.quote.process.QuoteApproval.NUMBER;
import static com.batoncrm.quote.process.QuoteApproval.QUOTE_VERSION;
import static com.batoncrm.quote.process.QuoteApproval.ROWS;
import static com.batoncrm.quote.process.QuoteApproval.SIGNERS;
import static com.batoncrm.quote.process.QuoteApproval.SUBJECT_TYPE;

import com.batoncrm.quote.FrozenQuote;
import com.batoncrm.quote.QuoteService;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Freeze version". */
@Component
class FreezeVersion implements JavaDelegate {

    private final QuoteService quotes;
    private final PrepareForm form;

    FreezeVersion(QuoteService quotes, PrepareForm form) {
        this.quotes = quotes;
        this.form = form;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FrozenQuote frozen = quotes.submit(NUMBER.from(execution), form.read(execution), reasons(execution));
        SUBJECT_TYPE.on(execution, QuoteService.SUBJECT);
        QUOTE_VERSION.on(execution, frozen.content().version());
        CONTENT_HASH.on(execution, frozen.hash());
        HEADING.on(
                execution,
                say(
                        "quote.label.heading",
                        frozen.content().number(),
                        frozen.content().title()));
        FACTS.on(execution, QuoteViews.facts(frozen.content()));
        COLUMNS.on(execution, QuoteViews.columns());
        ROWS.on(execution, QuoteViews.pricedLines(frozen.content().lines()));
        NOTES.on(execution, frozen.note());
    }

    private static List<String> reasons(DelegateExecution execution) {
        return SIGNERS.find(execution).orElse(List.of()).stream()
                .map(row -> String.valueOf(row.get("reason")))
                .toList();
    }
}
