package com.batoncrm.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where replies to our mails arrive, as {@code baton.replies} in the settings says.
 *
 * @param address of the mailbox; what stands behind a + in it must come in as well. Empty: replies are not for Baton
 * @param host of the IMAP server; empty: nobody looks
 * @param mostADay so many replies of one customer are taken in 24 hours
 */
@Validated
@ConfigurationProperties("baton.replies")
record ReplySettings(
        @DefaultValue("") String address,
        @DefaultValue("") String host,
        @DefaultValue("993") @Min(1) @Max(65_535) int port,
        @DefaultValue("true") boolean tls,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") @NotBlank String folder,
        @DefaultValue("20") @Min(1) int mostADay) {

    boolean isPolled() {
        return !host.isBlank();
    }

    @Override
    public String toString() {
        return "ReplySettings[" + address + ", " + host + "]";
    }
}
