package com.batoncrm.relationship;

/**
 * Sales and service have both said how they see a customer, and one of them has just said something else than before.
 *
 * @param customer by number
 */
public record ViewsChanged(String customer) {}
