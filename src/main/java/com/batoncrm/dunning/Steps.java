package com.batoncrm.dunning;

import com.batoncrm.company.Money;
import com.batoncrm.customer.Customer;
import java.util.Optional;

/** What the table dunning-steps says; it is asked in the engine, where process administration deploys it. */
public interface Steps {

    /**
     * The next step for a receivable; empty where it is not time for one yet.
     *
     * @param daysOverdue negative before the due date
     * @param lastLevel 0 where nothing was asked yet
     * @param askInBase what would be asked for, in the base currency
     */
    Optional<Step> next(int daysOverdue, int lastLevel, Money askInBase, Customer customer);
}
