package com.batoncrm.payment;

import com.batoncrm.company.Money;
import java.time.LocalDate;

/** What is known of money that came in. */
record PaymentInput(Money amount, LocalDate bookedOn, String payer, String payerAccount, String reference) {}
