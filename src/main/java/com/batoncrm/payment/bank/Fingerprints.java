package com.batoncrm.payment.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Tells the lines of one file by what the bank says of them, so that they are known in every other file. Of lines that
 * are alike in everything, as two equal payments of a day may be, each has a fingerprint of its own.
 */
public final class Fingerprints {

    private final Map<String, Integer> seen = new HashMap<>();

    /** SHA-256 in hex. */
    public String of(BankLine line) {
        String content = String.join(
                "\u001f",
                line.account(),
                line.kind().name(),
                line.amount().amount().stripTrailingZeros().toPlainString(),
                line.amount().currency().getCurrencyCode(),
                line.bookedOn().toString(),
                String.valueOf(line.valueOn()),
                line.payer(),
                line.payerAccount(),
                line.reference(),
                line.structuredReference(),
                line.bankReference());
        String first = hash(content);
        int times = seen.merge(first, 1, Integer::sum);
        return times == 1 ? first : hash(content + "\u001f" + times);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
