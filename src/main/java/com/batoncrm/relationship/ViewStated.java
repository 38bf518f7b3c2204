package com.batoncrm.relationship;

/**
 * A department said how it sees a customer.
 *
 * @param customer by number
 */
public record ViewStated(String customer) {}
