package com.batoncrm.receivable;

/** Nothing of a contract is open any more; published in the transaction that does it, each time it becomes so. */
public record ContractSettled(String contract, String customer) {}
