package com.batoncrm.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands one mail to the mail server. */
@Component
class Postman {

    private final TokenVault vault;
    private final Letterhead letterhead;

    Postman(TokenVault vault, Letterhead letterhead) {
        this.vault = vault;
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
        helper.setText(withLink(mail, mail.text()), withLink(mail, mail.html()));
        for (Mail.Attachment attachment : attachments) {
            helper.addAttachment(
                    attachment.fileName(), new ByteArrayResource(attachment.content()), attachment.contentType());
        }
        message.setHeader("Message-ID", mail.messageId());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language());
        server.send(message);
    }

    private String withLink(StoredMail mail, String body) {
        byte[] token = mail.linkToken();
        return token == null
                ? body
                : body.replace(
                        mail.id().toString(), vault.unlock(token, mail.id().toString()));
    }
}
