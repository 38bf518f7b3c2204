package com.batoncrm.standing.process;

import static com.batoncrm.engine.ProcessVariable.choice;
import static com.batoncrm.engine.ProcessVariable.decimal;
import static com.batoncrm.engine.ProcessVariable.flag;
import static com.batoncrm.engine.ProcessVariable.number;
import static com.batoncrm.engine.ProcessVariable.text;

import com.batoncrm.customer.CreditStanding;
import com.batoncrm.engine.ProcessVariable;
import java.math.BigDecimal;

/** How far a customer is given credit: processes/standing/credit-standing.dmn. */
final class CreditStandingTable {

    static final String KEY = "credit-standing";

    // What it decides on.
    static final ProcessVariable<BigDecimal> OVERDUE_IN_BASE = decimal("overdueInBase");
    static final ProcessVariable<Integer> OVERDUE_DAYS = number("overdueDays");
    static final ProcessVariable<Integer> BROKEN_AGREEMENTS = number("brokenAgreements");
    static final ProcessVariable<Boolean> DELIVERY_STOPPED = flag("deliveryStopped");
    static final ProcessVariable<BigDecimal> PAID_LATE_PERCENT = decimal("paidLatePercent");

    // What it decides.
    static final ProcessVariable<CreditStanding> STANDING = choice("standing", CreditStanding.class);
    static final ProcessVariable<String> WHY = text("why");

    private CreditStandingTable() {}
}
