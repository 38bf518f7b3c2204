package com.batoncrm.contract;

/**
 * A signed contract was cancelled. Published once, in the transaction that records it; what listeners do happens with it
 * or not at all.
 *
 * @param customer by number
 * @param owner the id of the salesperson
 * @param reason as the customer reads it
 */
public record ContractCancelled(String contractNumber, String customer, String owner, String reason) {}
