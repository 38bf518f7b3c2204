package com.batoncrm.payment;

/**
 * A payment waits to be allocated. Published in the transaction that records or reopens it.
 *
 * @param byHand whether a person must decide, however certain it seems
 */
public record PaymentReceived(String number, boolean byHand) {}
