package com.batoncrm.contract;

/**
 * A signed amendment of a contract is here. Published once for each, in the transaction that records it; what listeners
 * do happens with it or not at all.
 */
public record ContractAmended(String contractNumber, String amendmentNumber) {}
