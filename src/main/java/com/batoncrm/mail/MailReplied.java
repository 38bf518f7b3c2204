package com.batoncrm.mail;

import java.util.List;
import java.util.UUID;

/**
 * A customer replied to a mail of ours; whoever listens takes it in the transaction that marks it as taken.
 *
 * @param reply of its own, the same however often the message is seen
 * @param to the mail that he replied to
 * @param name of the sender and {@code address}, as he says
 * @param text in plain words, without what was quoted of ours, at most 20,000 characters
 */
public record MailReplied(
        UUID reply, Written to, String name, String address, String subject, String text, List<File> files) {

    public MailReplied {
        files = List.copyOf(files);
    }

    /** Neither name nor content has been looked at. */
    @SuppressWarnings("ArrayRecordComponent")
    public record File(String name, byte[] content) {}
}
