package com.batoncrm.receivable;

import com.batoncrm.company.Money;

/** What a customer owes in one currency, and what of his payments is not allocated to anything yet. */
public record CustomerBalance(String customer, Money open, Money onAccount) {}
