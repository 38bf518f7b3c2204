package com.batoncrm.engine;

/** Something that Baton can prove about its tables, where it is asked to with {@code --baton.<name>.verify}. */
public interface Verification {

    /** The name in the flag: "audit". */
    String name();

    /** @param value what stands behind the flag, or empty */
    Result verify(String value);

    /** {@code message} says what was found. */
    record Result(boolean intact, String message) {}
}
