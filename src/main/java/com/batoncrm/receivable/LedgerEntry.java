package com.batoncrm.receivable;

import com.batoncrm.company.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger. {@code receivable}, {@code contract} and {@code payment} are numbers where the entry concerns
 * one, {@code customer} is null for a payment of nobody known, {@code reverses} the entry that a reversal takes back.
 */
public record LedgerEntry(
        long id,
        EntryKind kind,
        Money money,
        @Nullable String receivable,
        @Nullable String payment,
        @Nullable String contract,
        @Nullable String customer,
        @Nullable Long reverses,
        String reason,
        String person,
        Instant at) {}
