package com.batoncrm.complaint;

import com.batoncrm.company.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** So much of a receivable the customer will not pay, above zero. */
@Embeddable
public record Dispute(String receivable, @Embedded Money money) {}
