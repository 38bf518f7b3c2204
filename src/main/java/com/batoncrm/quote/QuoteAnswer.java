package com.batoncrm.quote;

/** What the customer answered; {@code text} is the reason of a decline or the wished change, else empty. */
public record QuoteAnswer(Kind answer, String by, String orderNumber, String text, Channel channel) {

    /** The three answers a quote can get. */
    public enum Kind {
        ACCEPTED,
        DECLINED,
        CHANGE_REQUESTED
    }

    /** By the mailed link, or told to the author and recorded by him. */
    public enum Channel {
        LINK,
        PHONE
    }
}
