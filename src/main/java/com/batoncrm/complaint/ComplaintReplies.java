package com.batoncrm.complaint;

import com.batoncrm.attachment.Attachment;
import com.batoncrm.attachment.Attachments;
import com.batoncrm.attachment.Upload;
import com.batoncrm.complaint.ComplaintEntry.Kind;
import com.batoncrm.mail.MailReplied;
import com.batoncrm.mail.Written;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what customers reply to our mails, and makes a complaint of it where somebody has found that it is one. */
@Service
@Transactional
public class ComplaintReplies {

    /** The type under which the files of a reply are kept as long as nobody has read it. */
    public static final String SUBJECT = "customer-reply";

    private final ComplaintService complaints;
    private final ComplaintAnswers answers;
    private final Complaints table;
    private final Attachments attachments;

    ComplaintReplies(ComplaintService complaints, ComplaintAnswers answers, Complaints table, Attachments attachments) {
        this.complaints = complaints;
        this.answers = answers;
        this.table = table;
        this.attachments = attachments;
    }

    /** The complaint that our mail was about, where it was about one. */
    @Transactional(readOnly = true)
    public Optional<Complaint> complaintOf(Written mail) {
        return mail.aboutType().equals(ComplaintService.SUBJECT) ? table.findById(mail.about()) : Optional.empty();
    }

    /**
     * Keeps the files, and the words with the complaint where there is one already.
     *
     * @return what was not kept of the files, and why, each in a sentence
     */
    public List<String> keep(MailReplied reply) {
        Optional<Complaint> complaint = complaintOf(reply.to());
        List<String> refusals = attachments.addAllowed(
                complaint.isPresent() ? ComplaintService.SUBJECT : SUBJECT,
                complaint.map(Complaint::number).orElse(reply.reply().toString()),
                reply.to().name(),
                reply.files().stream()
                        .map(file -> new Upload(file.name(), file.content()))
                        .toList());
        complaint.ifPresent(found -> keep(found, reply));
        return refusals;
    }

    /** Where we wait for the answer to a question, it is the answer. */
    private void keep(Complaint complaint, MailReplied reply) {
        String words = words(reply.text(), reply.subject());
        if (complaint.state() == ComplaintState.ASKED) {
            answers.answerQuestionByMail(complaint.number(), reply.to().name(), words);
        } else {
            complaints.hear(complaint.number(), Kind.RECEIVED, reply.to().name(), words);
        }
    }

    /** What was kept of the reply's files. */
    @Transactional(readOnly = true)
    public List<Attachment> files(MailReplied reply) {
        return complaintOf(reply.to())
                .map(found -> attachments.of(ComplaintService.SUBJECT, found.number()))
                .orElseGet(() -> attachments.of(SUBJECT, reply.reply().toString()));
    }

    /**
     * Opens a complaint of the reply; the files go along.
     *
     * @param about a contract or receivable, by its number; empty for neither
     * @param email where our mail went, as whoever replied may say that he is anybody
     * @return the complaint's number
     */
    public String open(String reply, String customer, String about, String text, String name, String email) {
        String number = complaints.open(NewComplaint.said(Source.MAIL, customer, about, text, name, email));
        attachments.move(SUBJECT, reply, ComplaintService.SUBJECT, number);
        return number;
    }

    /** A mail may consist of its subject, or of files alone. */
    static String words(String text, String subject) {
        String words = text.isBlank() ? subject : text;
        return words.isBlank() ? "–" : words;
    }
}
