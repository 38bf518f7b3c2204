package com.batoncrm.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a message apart into words and files, however it is nested, and stops where somebody nests to do harm. */
final class ReplyParts {

    private static final int DEEPEST = 12;
    private static final int MOST = 60;

    /** More than is kept of any file, so that it is found too large. */
    private static final int LARGEST = 25 * 1024 * 1024;

    private static final int LARGEST_TEXT = 2 * 1024 * 1024;

    private final List<String> plain = new ArrayList<>();
    private final List<String> html = new ArrayList<>();
    private final List<MailReplied.File> files = new ArrayList<>();
    private int seen;

    private ReplyParts() {}

    static ReplyParts of(Part message) throws MessagingException, IOException {
        ReplyParts parts = new ReplyParts();
        parts.read(message, 0);
        return parts;
    }

    /** The plain text, else that of the HTML; empty where there is none. */
    String text() {
        String words = ReplyText.ofPlain(String.join("\n", plain));
        return words.isEmpty() ? ReplyText.ofHtml(String.join("\n", html)) : words;
    }

    List<MailReplied.File> files() {
        return files;
    }

    private void read(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++seen > MOST) {
            return;
        }
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
        if (!attached && part.isMimeType("text/plain")) {
            plain.add(decoded(part));
        } else if (!attached && part.isMimeType("text/html")) {
            html.add(decoded(part));
        } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart many) {
            for (int index = 0; index < many.getCount(); index++) {
                read(many.getBodyPart(index), depth + 1);
            }
        } else {
            files.add(new MailReplied.File(name(part.getFileName()), bytes(part, LARGEST)));
        }
    }

    private static String name(@Nullable String encoded) {
        if (encoded == null) {
            return "";
        }
        try {
            return MimeUtility.decodeText(encoded);
        } catch (UnsupportedEncodingException e) {
            return encoded;
        }
    }

    /** In the charset that it says; where there is no such, every byte is a letter. */
    private static String decoded(Part part) throws MessagingException, IOException {
        return new String(bytes(part, LARGEST_TEXT), charset(part.getContentType()));
    }

    private static Charset charset(String contentType) {
        try {
            String name = new ContentType(contentType).getParameter("charset");
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
        } catch (ParseException | IllegalArgumentException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    private static byte[] bytes(Part part, int most) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return content.readNBytes(most);
        }
    }
}
