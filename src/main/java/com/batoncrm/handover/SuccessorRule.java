package com.batoncrm.handover;

import com.batoncrm.customer.Customer;

/** The table that says how well somebody fits to take a customer over. */
public interface SuccessorRule {

    /** The lowest rank fits best; why in words. */
    record Fit(int rank, String why) {}

    Fit fit(Candidate candidate, Customer customer);
}
