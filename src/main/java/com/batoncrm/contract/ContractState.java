package com.batoncrm.contract;

/** Where a contract stands. */
public enum ContractState {
    /** On its way to the customer and back. */
    DRAWN_UP,
    /** The signed copy is here. */
    SIGNED,
    /** No signed copy will come. */
    NOT_SIGNED,
    /** It was signed, and no longer holds. */
    CANCELLED
}
