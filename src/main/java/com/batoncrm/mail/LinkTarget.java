package com.batoncrm.mail;

/** What a link stands for, and whether it still works. */
public record LinkTarget(String subject, int version, State state) {

    /** Only an open link can be redeemed. */
    public enum State {
        OPEN,
        USED,
        EXPIRED,
        REVOKED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
