package com.batoncrm.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of mails. */
@Component
class Outbox {

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where a mail with this key is there already, and nothing was added */
    boolean add(StoredMail mail, List<Mail.Attachment> attachments) {
        int added = jdbc.sql("""
                        insert into mail (id, key, message_id, to_person, to_address, to_name, owner, about_type, about,
                            language, subject, html, plain_text, link_token, state, reason, attempts, created_at,
                            next_attempt_at)
                        values (:id, :key, :messageId, :person, :address, :name, :owner, :aboutType, :about, :language,
                            :subject, :html, :text, :linkToken, :state, :reason, 0, :now, :now)
                        on conflict (key) do nothing""")
                .param("id", mail.id())
                .param("key", mail.key())
                .param("messageId", mail.messageId())
                .param("person", mail.person())
                .param("address", mail.address())
                .param("name", mail.name())
                .param("owner", mail.owner())
                .param("aboutType", mail.aboutType())
                .param("about", mail.about())
                .param("language", mail.language())
                .param("subject", mail.subject())
                .param("html", mail.html())
                .param("text", mail.text())
                .param("linkToken", mail.linkToken())
                .param("state", mail.state().name())
                .param("reason", mail.reason())
                .param("now", at(mail.createdAt()))
                .update();
        if (added == 0) {
            return false;
        }
        for (int position = 0; position < attachments.size(); position++) {
            add(mail.id(), position, attachments.get(position));
        }
        return true;
    }

    void handOver(String aboutType, Collection<String> about, String from, String to) {
        jdbc.sql("update mail set owner = :to where owner = :from and about_type = :type and about in (:about)")
                .param("to", to)
                .param("from", from)
                .param("type", aboutType)
                .param("about", about)
                .update();
    }

    List<String> handOver(String customer, String from, String to) {
        List<UUID> mails = jdbc.sql("""
                        update mail set owner = :to
                        from mail_way_back where mail_way_back.mail = mail.id
                          and mail_way_back.customer = :customer and mail.owner = :from
                        returning mail.id""")
                .param("to", to)
                .param("from", from)
                .param("customer", customer)
                .query(UUID.class)
                .list();
        List<UUID> answers = mails.isEmpty()
                ? List.of()
                : jdbc.sql("select id from mail_received where mail in (:mails)")
                        .param("mails", mails)
                        .query(UUID.class)
                        .list();
        return Stream.concat(mails.stream(), answers.stream())
                .map(UUID::toString)
                .toList();
    }

    private void add(UUID mail, int position, Mail.Attachment attachment) {
        jdbc.sql("""
                        insert into mail_attachment (mail, position, file_name, content_type, content)
                        values (:mail, :position, :fileName, :contentType, :content)""")
                .param("mail", mail)
                .param("position", position)
                .param("fileName", Addresses.oneLine(attachment.fileName()))
                .param("contentType", attachment.contentType())
                .param("content", attachment.content())
                .update();
    }

    /**
     * The oldest mail that is due and on nobody's hands, locked until the transaction ends. Mails to one receiver about
     * one thing keep their order.
     */
    Optional<StoredMail> nextDue(Instant now) {
        return jdbc.sql("""
                        select * from mail
                        where state = 'QUEUED' and next_attempt_at <= :now
                          and not exists (select 1 from mail earlier
                                          where earlier.about_type = mail.about_type and earlier.about = mail.about
                                            and earlier.about <> '' and earlier.to_address = mail.to_address
                                            and earlier.state = 'QUEUED' and earlier.position < mail.position)
                        order by position limit 1 for update skip locked""").param("now", at(now)).query(Outbox::mail).optional();
    }

    /** The newest mail to that address, whatever became of it. */
    Optional<StoredMail> last(String address) {
        return jdbc.sql("select * from mail where lower(to_address) = lower(:address) order by position desc limit 1")
                .param("address", address)
                .query(Outbox::mail)
                .optional();
    }

    /** Sent; the tokens of its links are gone for good. */
    void sent(UUID mail, Instant now) {
        jdbc.sql("""
                        update mail set state = 'SENT', sent_at = :now, attempts = attempts + 1, reason = null,
                            link_token = null
                        where id = :mail""").param("now", at(now)).param("mail", mail).update();
        forgetWayBack(mail);
    }

    void later(UUID mail, String reason, int putOffs, Instant next) {
        jdbc.sql("""
                        update mail set attempts = attempts + 1, put_offs = :putOffs, reason = :reason,
                            next_attempt_at = :next
                        where id = :mail""")
                .param("putOffs", putOffs)
                .param("reason", reason)
                .param("next", at(next))
                .param("mail", mail)
                .update();
    }

    void refused(UUID mail, String reason) {
        jdbc.sql("update mail set state = 'REFUSED', attempts = attempts + 1, reason = :reason where id = :mail")
                .param("reason", reason)
                .param("mail", mail)
                .update();
    }

    /** @return false where the mail is not refused, or not any more */
    boolean readdress(UUID mail, String address, Instant now, MailState state) {
        return jdbc.sql("""
                                update mail set state = :state, to_address = :address, put_offs = 0, reason = null,
                                    next_attempt_at = :now
                                where id = :mail and state = 'REFUSED'""")
                        .param("state", state.name())
                        .param("address", address)
                        .param("now", at(now))
                        .param("mail", mail)
                        .update()
                > 0;
    }

    void giveUp(UUID mail) {
        jdbc.sql("update mail set state = 'GIVEN_UP', link_token = null where id = :mail and state = 'REFUSED'")
                .param("mail", mail)
                .update();
        forgetWayBack(mail);
    }

    private void forgetWayBack(UUID mail) {
        jdbc.sql("update mail_way_back set token = null where mail = ?")
                .param(mail)
                .update();
    }

    /** @return false where the mail is not held, or not any more */
    boolean release(UUID mail, Instant now) {
        return jdbc.sql("""
                                update mail set state = 'QUEUED', next_attempt_at = :now, reason = null
                                where id = :mail and state = 'HELD' and to_address <> ''""").param("now", at(now)).param("mail", mail).update() > 0;
    }

    /** Held mails that have an address, oldest first. */
    List<UUID> held() {
        return jdbc.sql("select id from mail where state = 'HELD' and to_address <> '' order by position")
                .query(UUID.class)
                .list();
    }

    List<Mailbox.Line> list(String person, boolean all, boolean owners, long before, int limit) {
        return jdbc.sql("""
                        select id, position, to_name, to_address, subject, state, coalesce(sent_at, created_at) as moment
                        from mail
                        where (:all or to_person = :person or (:owners and owner = :person)) and position < :before
                        order by position desc limit :limit""")
                .param("all", all)
                .param("person", person)
                .param("owners", owners)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> new Mailbox.Line(
                        row.getObject("id", UUID.class),
                        row.getLong("position"),
                        row.getString("to_name") + " <" + row.getString("to_address") + ">",
                        row.getString("subject"),
                        MailState.valueOf(row.getString("state")),
                        row.getObject("moment", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<StoredMail> find(UUID mail) {
        return jdbc.sql("select * from mail where id = :mail")
                .param("mail", mail)
                .query(Outbox::mail)
                .optional();
    }

    List<Mail.Attachment> attachments(UUID mail) {
        return jdbc.sql("select * from mail_attachment where mail = :mail order by position")
                .param("mail", mail)
                .query((row, number) -> new Mail.Attachment(
                        row.getString("file_name"), row.getString("content_type"), row.getBytes("content")))
                .list();
    }

    private static StoredMail mail(ResultSet row, int number) throws SQLException {
        OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
        return new StoredMail(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("message_id"),
                row.getString("to_person"),
                row.getString("to_address"),
                row.getString("to_name"),
                row.getString("owner"),
                row.getString("about_type"),
                row.getString("about"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("html"),
                row.getString("plain_text"),
                row.getBytes("link_token"),
                MailState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getInt("attempts"),
                row.getInt("put_offs"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                sentAt == null ? null : sentAt.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
