package com.batoncrm.attachment;

import com.batoncrm.attachment.AttachmentCheck.Checked;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of attachments; content is read one file at a time. */
@Component
class AttachmentTable {

    /** What a file is about. */
    record Subject(String type, String number) {}

    private final JdbcClient jdbc;

    AttachmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the subject has a file of this content already */
    boolean add(UUID id, String subjectType, String subject, String by, Checked file, Instant now) {
        return jdbc.sql("""
                                insert into attachment (id, subject_type, subject, file_name, content_type, sha256, content,
                                    added_by, added_at)
                                values (:id, :type, :subject, :fileName, :contentType, :hash, :content, :by, :now)
                                on conflict (subject_type, subject, sha256) do nothing""")
                        .param("id", id)
                        .param("type", subjectType)
                        .param("subject", subject)
                        .param("fileName", file.fileName())
                        .param("contentType", file.contentType())
                        .param("hash", sha256(file.content()))
                        .param("content", file.content())
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void move(String fromType, String from, String toType, String to) {
        jdbc.sql("update attachment set subject_type = ?, subject = ? where subject_type = ? and subject = ?")
                .params(toType, to, fromType, from)
                .update();
    }

    int count(String subjectType, String subject) {
        return jdbc.sql("select count(*) from attachment where subject_type = ? and subject = ?")
                .params(subjectType, subject)
                .query(Integer.class)
                .single();
    }

    List<Attachment> of(String subjectType, String subject) {
        return jdbc.sql("""
                        select id, file_name, content_type, length(content) as size, added_by, added_at
                        from attachment where subject_type = ? and subject = ? order by position""")
                .params(subjectType, subject)
                .query((row, number) -> new Attachment(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        row.getString("content_type"),
                        row.getInt("size"),
                        row.getString("added_by"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<Subject> subject(UUID id) {
        return jdbc.sql("select subject_type, subject from attachment where id = ?")
                .param(id)
                .query((row, number) -> new Subject(row.getString("subject_type"), row.getString("subject")))
                .optional();
    }

    Optional<Attachments.Download> content(UUID id) {
        return jdbc.sql("select file_name, content_type, content from attachment where id = ?")
                .param(id)
                .query((row, number) -> new Attachments.Download(
                        row.getString("file_name"), row.getString("content_type"), row.getBytes("content")))
                .optional();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
