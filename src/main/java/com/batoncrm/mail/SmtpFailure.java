package com.batoncrm.mail;

import com.batoncrm.engine.Unreadable;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/** Why a mail was not sent, and whom that concerns: this receiver for good, for now, or the mail server itself. */
record SmtpFailure(Kind kind, String reason) {

    enum Kind {
        UNREACHABLE,
        PUT_OFF,
        REFUSED
    }

    private static final int LONGEST_REASON = 500;

    /** Empty ({@code null}) where the mail was taken and only the farewell failed. */
    static @Nullable SmtpFailure of(Exception failure) {
        if (failure instanceof MailSendException send
                && send.getFailedMessages().isEmpty()
                && send.getMessageExceptions().length == 0
                && "Failed to close server connection".equals(send.getMessage())) {
            return null;
        }
        SmtpFailure worst = new SmtpFailure(Kind.UNREACHABLE, shortened(failure));
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (!seen.add(next)) {
                continue;
            }
            Kind kind = kind(next);
            if (kind.compareTo(worst.kind) > 0) {
                worst = new SmtpFailure(kind, shortened(next));
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
            if (next instanceof MessagingException messaging && messaging.getNextException() != null) {
                open.add(messaging.getNextException());
            }
            if (next instanceof MailSendException send) {
                open.addAll(Arrays.asList(send.getMessageExceptions()));
            }
        }
        return worst;
    }

    private static Kind kind(Throwable failure) {
        if (failure instanceof AddressException || failure instanceof Unreadable) {
            return Kind.REFUSED;
        }
        if (failure instanceof SMTPAddressFailedException refused) {
            return kind(refused.getReturnCode());
        }
        // What the server has against our own sender or login is no fault of this receiver's.
        if (failure instanceof SMTPSendFailedException refused
                && !String.valueOf(refused.getCommand()).startsWith("MAIL")) {
            return kind(refused.getReturnCode());
        }
        return Kind.UNREACHABLE;
    }

    private static Kind kind(int code) {
        if (code >= 500 && code < 600) {
            return Kind.REFUSED;
        }
        return code >= 400 && code < 500 ? Kind.PUT_OFF : Kind.UNREACHABLE;
    }

    private static String shortened(Throwable failure) {
        String text = Addresses.oneLine(String.valueOf(failure.getMessage()));
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }
}
