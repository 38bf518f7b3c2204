package com.batoncrm.customer;

/**
 * Somebody else looks after the customer from now on: whatever {@code from} had open with him goes to {@code to}, in the
 * same transaction. People are ids of accounts, the customer is a number.
 */
public record CustomerHandedOver(String customer, String from, String to) {}
