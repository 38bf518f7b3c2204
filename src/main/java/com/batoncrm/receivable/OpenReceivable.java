package com.batoncrm.receivable;

import com.batoncrm.company.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A receivable of which something is open.
 *
 * @param customer by number
 * @param owner of the contract, by the salesperson's id
 * @param invoiceNumber null until the invoice is issued
 * @param dueOn null until its milestone is reached
 * @param open in the contract's currency, above zero
 */
public record OpenReceivable(
        String number,
        String contract,
        String customer,
        String customerName,
        String owner,
        @Nullable String invoiceNumber,
        @Nullable LocalDate dueOn,
        Money open) {
    /** How long its day is over; 0 where it is not. */
    public int daysOverdue(LocalDate today) {
        return dueOn == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(dueOn, today));
    }
}
