package com.batoncrm.payment;

import com.batoncrm.company.Money;

/** A payment, and how much of it is allocated to nothing. */
public record Unallocated(Payment payment, Money left) {}
