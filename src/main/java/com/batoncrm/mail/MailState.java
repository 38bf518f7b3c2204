package com.batoncrm.mail;

/** Where a mail is on its way. */
public enum MailState {
    /** Waits until an administrator releases it, because nothing was there to send it. */
    HELD,
    /** Is sent as soon as the mail server takes it. */
    QUEUED,
    SENT,
    /** Waits for somebody to correct the address. */
    REFUSED,
    GIVEN_UP
}
