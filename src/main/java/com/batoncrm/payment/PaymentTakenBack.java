package com.batoncrm.payment;

import java.util.List;

/**
 * A payment is reversed as the bank took it back; published in that transaction.
 *
 * @param returned "ZR-2026-000001"
 * @param reopened the receivables that it had paid, by number
 */
public record PaymentTakenBack(String payment, String returned, List<String> reopened) {}
