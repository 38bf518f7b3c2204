package com.batoncrm.mail;

import com.batoncrm.engine.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be written: recipient, key, subject and template are a must. The template {@code mail/NAME.html} holds the
 * body between the common head and foot and sees its model, {@code name} (of the recipient), {@code link} and {@code
 * publicUrl}.
 */
public final class Mail {

    /** A file that goes with the mail. */
    @SuppressWarnings("ArrayRecordComponent")
    record Attachment(String fileName, String contentType, byte[] content) {}

    final String address;
    final String name;
    final @Nullable String person;
    private @Nullable String key;
    private @Nullable String subject;
    private @Nullable String template;
    final Map<String, Object> model = new HashMap<>();
    final List<Attachment> attachments = new ArrayList<>();

    @Nullable
    String owner;

    @Nullable
    Link link;

    @Nullable
    String customer;

    boolean invitesComplaint;
    String aboutType = "";
    String about = "";
    Locale language = Words.house();

    private Mail(String address, String name, @Nullable String person) {
        this.address = address;
        this.name = name;
        this.person = person;
    }

    /** To somebody without an account. */
    public static Mail to(String address, String name) {
        return new Mail(address, name, null);
    }

    static Mail toPerson(String id, String address, String name) {
        return new Mail(address, name, id);
    }

    /** What the mail is about: "quote", "Q-2026-000001". */
    public Mail about(String type, String number) {
        aboutType = type;
        about = number;
        return this;
    }

    /** The customer by number; a reply comes back to us as one to this mail. */
    public Mail customer(String number) {
        customer = number;
        return this;
    }

    /** As {@link #customer}, and the foot has a link to the page on which he says what is not as it should be. */
    public Mail invitesComplaint(String number) {
        invitesComplaint = true;
        return customer(number);
    }

    /** The id of the person who gets the task where the address is refused; else process administration does. */
    public Mail owner(@Nullable String person) {
        owner = person;
        return this;
    }

    /** What the mail is written for, once and for all: a second mail with the same key is not written. */
    public Mail key(String value) {
        key = value;
        return this;
    }

    public Mail template(String file, Map<String, ?> values) {
        template = file;
        model.putAll(values);
        return this;
    }

    public Mail subject(String text) {
        subject = text;
        return this;
    }

    /** That of whoever gets it; ours where nothing is said. */
    public Mail language(Locale locale) {
        language = locale;
        return this;
    }

    public Mail attach(String fileName, byte[] pdf) {
        attachments.add(new Attachment(fileName, "application/pdf", pdf));
        return this;
    }

    public Mail attachText(String fileName, String text) {
        attachments.add(new Attachment(fileName, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** The link the template shows as {@code ${link}}. */
    public Mail link(Link toFollow) {
        link = toFollow;
        return this;
    }

    String key() {
        return Objects.requireNonNull(key, "A mail needs a key");
    }

    String subject() {
        return Objects.requireNonNull(subject, "A mail needs a subject");
    }

    String template() {
        return Objects.requireNonNull(template, "A mail needs a template");
    }
}
