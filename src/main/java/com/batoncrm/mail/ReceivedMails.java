package com.batoncrm.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of what came into the mailbox, and of who looks into it. */
@Component
class ReceivedMails {

    /** What becomes of a message. */
    enum State {
        TAKEN,
        AUTOMATIC,
        TOO_MANY,
        UNKNOWN;

        /** Of what is left, people who read the mailbox shall see that nobody has read it. */
        boolean isDealtWith() {
            return this == TAKEN || this == AUTOMATIC;
        }
    }

    /** A message as it is kept; {@code to} where the token of a mail of ours led to it. */
    record Received(
            UUID id,
            String messageId,
            State state,
            @Nullable Written to,
            String name,
            String address,
            String subject,
            String text) {}

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;

    ReceivedMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where another node looks into the mailbox, or did so in the last five minutes */
    boolean lease(UUID node, Instant now) {
        return jdbc.sql("""
                                insert into mail_intake (node, until) values (:node, :until)
                                on conflict (only_row) do update set node = excluded.node, until = excluded.until
                                where mail_intake.node = excluded.node or mail_intake.until < :now""")
                        .param("node", node)
                        .param("until", now.plus(LEASE).atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    List<String> known(List<String> messageIds) {
        return messageIds.isEmpty()
                ? List.of()
                : jdbc.sql("select message_id from mail_received where message_id in (:ids)")
                        .param("ids", messageIds)
                        .query(String.class)
                        .list();
    }

    int takenOf(String customer, Instant since) {
        return jdbc.sql("select count(*) from mail_received where customer = ? and state = 'TAKEN' and received_at > ?")
                .params(customer, since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** @return false where the message was looked at before */
    boolean add(Received message, Instant now) {
        Written to = message.to();
        return jdbc.sql("""
                                insert into mail_received (id, message_id, received_at, state, mail, customer, name, address,
                                    subject, text)
                                values (:id, :messageId, :now, :state, :mail, :customer, :name, :address, :subject, :text)
                                on conflict (message_id) do nothing""")
                        .param("id", message.id())
                        .param("messageId", message.messageId())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("state", message.state().name())
                        .param("mail", to == null ? null : to.mail())
                        .param("customer", to == null ? null : to.customer())
                        .param("name", message.name())
                        .param("address", message.address())
                        .param("subject", message.subject())
                        .param("text", message.text())
                        .update()
                > 0;
    }
}
