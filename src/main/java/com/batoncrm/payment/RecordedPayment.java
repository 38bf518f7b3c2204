package com.batoncrm.payment;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A payment as finance enters it; {@code account} and {@code reference} may be empty. */
public record RecordedPayment(
        String payer, String account, BigDecimal amount, String currency, LocalDate date, String reference) {}
