package com.batoncrm.receivable;

/** A contract was amended: what it still brings in is to be planned; published in the transaction that amends it. */
public record ReceivablesToPlan(String contract) {}
