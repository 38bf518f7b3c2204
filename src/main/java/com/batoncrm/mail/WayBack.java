package com.batoncrm.mail;

import com.batoncrm.engine.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * The secrets by which the reader of a mail reaches us about it: known to nobody else, never to be logged or stored.
 *
 * @param page 256 bits in 43 characters, for a link
 * @param reply 160 bits of its hash in at most 32 small letters and digits, for the part of an address that has 64
 */
record WayBack(String page, String reply) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PAGE_BYTES = 32;
    private static final int REPLY_BYTES = 20;
    private static final int RADIX = 32;

    static WayBack create() {
        byte[] bytes = new byte[PAGE_BYTES];
        RANDOM.nextBytes(bytes);
        return of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static WayBack of(String page) {
        byte[] hash = Sha256.of(("reply " + page).getBytes(StandardCharsets.UTF_8));
        return new WayBack(page, new BigInteger(1, Arrays.copyOf(hash, REPLY_BYTES)).toString(RADIX));
    }

    @Override
    public String toString() {
        return "WayBack[...]";
    }
}
