package com.batoncrm.mail;

import com.batoncrm.engine.Vault;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands one mail to the mail server. */
@Component
class Postman {

    private final Vault vault;
    private final WaysBack waysBack;
    private final ReplyAddress replyAddress;
    private final Letterhead letterhead;

    Postman(Vault vault, WaysBack waysBack, ReplyAddress replyAddress, Letterhead letterhead) {
        this.vault = vault;
        this.waysBack = waysBack;
        this.replyAddress = replyAddress;
        this.letterhead = letterhead;
    }

    void send(StoredMail mail, List<Mail.Attachment> attachments, JavaMailSender server)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = server.createMimeMessage();
        var helper = new MimeMessageHelper(
                message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(letterhead.address(), letterhead.name(), StandardCharsets.UTF_8.name()));
        helper.setTo(new InternetAddress(
                Addresses.ascii(mail.address()).orElse(mail.address()),
                EncodedWords.of(mail.name()),
                StandardCharsets.UTF_8.name()));
        helper.setSubject(EncodedWords.of(mail.subject()));
        Optional<WayBack> wayBack = waysBack.find(mail.id());
        helper.setText(withLinks(mail, wayBack, mail.text()), withLinks(mail, wayBack, mail.html()));
        Optional<String> replyTo = wayBack.flatMap(replyAddress::of);
        if (replyTo.isPresent()) {
            helper.setReplyTo(replyTo.get());
        }
        for (Mail.Attachment attachment : attachments) {
            helper.addAttachment(
                    attachment.fileName(), new ByteArrayResource(attachment.content()), attachment.contentType());
        }
        message.setHeader("Message-ID", mail.messageId());
        // No answer from a program, neither by the standard nor by what Exchange knows.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("Content-Language", mail.language());
        server.send(message);
    }

    private String withLinks(StoredMail mail, Optional<WayBack> wayBack, String body) {
        byte[] token = mail.linkToken();
        String linked = token == null
                ? body
                : body.replace(
                        mail.id().toString(), vault.unlock(token, mail.id().toString()));
        return wayBack.map(found -> linked.replace(WaysBack.placeholder(mail.id()), found.page()))
                .orElse(linked);
    }
}
