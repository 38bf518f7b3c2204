package com.batoncrm.dunning.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.decimal;
import static com.batoncrm.engine.ProcessVariable.number;

import com.batoncrm.customer.CreditStanding;
import com.batoncrm.customer.CustomerKind;
import com.batoncrm.dunning.DayCount;
import com.batoncrm.dunning.Step;
import com.batoncrm.engine.ProcessVariable;
import java.math.BigDecimal;

/** How a receivable is asked for next: processes/dunning/dunning-steps.dmn. */
final class DunningSteps {

    static final String KEY = "dunning-steps";

    static final ProcessVariable<Integer> DAYS_OVERDUE = number("daysOverdue");
    static final ProcessVariable<Integer> LAST_LEVEL = number("lastLevel");
    static final ProcessVariable<BigDecimal> ASK_IN_BASE = decimal("askInBase");
    static final ProcessVariable<CreditStanding> CUSTOMER_STANDING = choice("customerStanding", CreditStanding.class);
    static final ProcessVariable<CustomerKind> CUSTOMER_KIND = choice("customerKind", CustomerKind.class);

    // The cells of a row.
    static final ProcessVariable<Step.Channel> CHANNEL = choice("channel", Step.Channel.class);
    static final ProcessVariable<Step.Tone> TONE = choice("tone", Step.Tone.class);
    static final ProcessVariable<DayCount> DAY_COUNT = choice("dayCount", DayCount.class);
    static final ProcessVariable<Step.Who> WHO = choice("who", Step.Who.class);

    private DunningSteps() {}
}
