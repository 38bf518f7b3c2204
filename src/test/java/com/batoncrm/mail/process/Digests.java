package com.batoncrm.mail.process;

import org.springframework.stereotype.Component;

/** Writes the digests of a day, as the clock does. */
@Component
public class Digests {

    private final DailyDigest digest;

    Digests(DailyDigest digest) {
        this.digest = digest;
    }

    public void write() {
        digest.run();
    }
}
