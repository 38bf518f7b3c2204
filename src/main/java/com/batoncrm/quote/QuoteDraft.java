package com.batoncrm.quote;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the author entered and the checks found complete. */
public record QuoteDraft(
        String customerNumber,
        String contactName,
        String contactEmail,
        String currency,
        String paymentTerm,
        @Nullable LocalDate wantedDelivery,
        LocalDate validUntil,
        String specialClauses,
        String note,
        List<QuoteLine> lines) {}
