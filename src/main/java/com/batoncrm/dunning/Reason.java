package com.batoncrm.dunning;

/** Why an amount is not asked for, and whose reason it is. */
public enum Reason {
    /** The customer disputes it; a complaint about it is opened at once. */
    DISPUTE(Department.SERVICE),
    /** A complaint about it is open; who treats the complaint clears it. */
    COMPLAINT(Department.SERVICE),
    /** What was wanted by now is not delivered or accepted yet. */
    MILESTONE(Department.SALES),
    /** Money of the customer is here, but not allocated. */
    UNALLOCATED_PAYMENT(Department.FINANCE),
    /** The customer says that he has paid. */
    PAYMENT_ANNOUNCED(Department.FINANCE),
    /** Mails to the customer's contact come back. */
    BOUNCING_ADDRESS(Department.SALES),
    /** The customer asks to pay later, and waits for our answer. */
    DELAY_ASKED(Department.FINANCE),
    /** We agreed to a later day or to instalments. */
    AGREEMENT(Department.CUSTOMER),
    /** None: the customer simply has not paid. */
    NONE(Department.CUSTOMER);

    /** Who has to do something about it. */
    public enum Department {
        SALES,
        SERVICE,
        FINANCE,
        CUSTOMER
    }

    private final Department department;

    Reason(Department department) {
        this.department = department;
    }

    /** Whether a module above opened it, with tasks of its own. */
    public boolean isTreatedElsewhere() {
        return this == COMPLAINT;
    }

    public Department department() {
        return department;
    }
}
