package com.batoncrm.standing;

import com.batoncrm.company.Money;
import java.math.BigDecimal;

/**
 * How a customer pays, as far as credit depends on it.
 *
 * @param overdue what should have been paid by now, in the base currency
 * @param overdueDays since the oldest of it was due; 0 where nothing is
 * @param brokenAgreements on later payment, not made good for yet
 * @param deliveryStopped by a decision on what is still open
 * @param paidLatePercent of all that was paid within a year, how much came after its day; 0 to 100
 */
public record PaymentRecord(
        Money overdue, int overdueDays, int brokenAgreements, boolean deliveryStopped, BigDecimal paidLatePercent) {

    /** In words for the audit. */
    @Override
    public String toString() {
        return "overdue " + overdue + ", oldest " + overdueDays + " days"
                + (brokenAgreements > 0 ? ", agreements broken " + brokenAgreements : "")
                + (deliveryStopped ? ", deliveries stopped" : "")
                + ", paid late " + paidLatePercent + " %";
    }
}
