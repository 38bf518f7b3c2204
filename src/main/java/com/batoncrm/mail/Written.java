package com.batoncrm.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to a customer, as its token leads back to it.
 *
 * @param customer by number
 * @param aboutType what the mail is about, as {@link Mail#about} was told: "contract", and {@code about} its number
 * @param name to whom it was written, and {@code address} where
 * @param owner the account that the mail belongs to
 */
public record Written(
        UUID mail,
        String customer,
        String aboutType,
        String about,
        String subject,
        String name,
        String address,
        @Nullable String owner,
        Instant at) {}
