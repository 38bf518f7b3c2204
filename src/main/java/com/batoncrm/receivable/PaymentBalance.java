package com.batoncrm.receivable;

import com.batoncrm.company.Money;
import org.jspecify.annotations.Nullable;

/** What came in, and what of it is not allocated yet; {@code customer} is null where the payer is not known. */
public record PaymentBalance(String payment, @Nullable String customer, Money amount, Money open) {}
