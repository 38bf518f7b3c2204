package com.batoncrm.mail;

import com.batoncrm.engine.CannotStart;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The address for replies, with the token of the mail in it: {@code complaints+TOKEN@baton.example}. */
@Component
class ReplyAddress {

    /** Of what stands before the @, by RFC 5321. */
    private static final int LONGEST = 64;

    private static final int TOKEN = 32;

    private final String address;
    private final Pattern withToken;

    ReplyAddress(ReplySettings settings) {
        address = settings.address().strip();
        if (settings.isPolled() && address.isEmpty()) {
            throw cannotUse("baton.replies.host names a mailbox, and baton.replies.address no address.");
        }
        if (!address.isEmpty()
                && (Addresses.ascii(address).isEmpty() || address.lastIndexOf('@') > LONGEST - TOKEN - 1)) {
            throw cannotUse("Replies cannot go to '" + address + "'.");
        }
        int at = address.lastIndexOf('@');
        withToken = Pattern.compile(
                address.isEmpty()
                        ? "(?!)"
                        : Pattern.quote(address.substring(0, at)) + "\\+([0-9a-v]{1," + TOKEN + "})"
                                + Pattern.quote(address.substring(at)),
                Pattern.CASE_INSENSITIVE);
    }

    /** Empty where replies are not for Baton. */
    Optional<String> of(WayBack wayBack) {
        return address.isEmpty()
                ? Optional.empty()
                : Optional.of(address.replaceFirst("@(?=[^@]*$)", "+" + wayBack.reply() + "@"));
    }

    /** The token in an address that is one of ours. */
    Optional<String> token(String to) {
        Matcher found = withToken.matcher(to.strip());
        return found.matches() ? Optional.of(found.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static CannotStart cannotUse(String problem) {
        return new CannotStart(
                problem,
                "Set baton.replies.address to the mailbox's address, with at most " + (LONGEST - TOKEN - 1)
                        + " characters before the @.");
    }
}
