package com.batoncrm.payment;

/** The bank took money back; published in the transaction that takes it from the statement. */
public record ReturnReceived(String number) {}
