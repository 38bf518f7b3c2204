package com.batoncrm.mail;

/** A mail's link was encrypted with another secret than the one Baton has now. */
class UnreadableLink extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableLink(Throwable cause) {
        super("The link in this mail cannot be read any more: baton.secret has changed.", cause);
    }
}
