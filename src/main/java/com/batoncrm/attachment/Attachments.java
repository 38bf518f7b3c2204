package com.batoncrm.attachment;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.attachment.AttachmentCheck.Checked;
import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.engine.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files about a subject of another module: taken, listed, and given out to whom that module lets read them. */
@Service
public class Attachments {

    /** A file for its download. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Download(String fileName, String contentType, byte[] content) {}

    private final AttachmentTable table;
    private final AttachmentCheck check;
    private final AttachmentSettings settings;
    private final Map<String, AttachmentReaders> readers;
    private final Audit audit;
    private final Clock clock;

    Attachments(
            AttachmentTable table,
            AttachmentCheck check,
            AttachmentSettings settings,
            List<AttachmentReaders> readers,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.check = check;
        this.settings = settings;
        this.readers = readers.stream().collect(Collectors.toMap(AttachmentReaders::subjectType, Function.identity()));
        this.audit = audit;
        this.clock = clock;
    }

    /** How many files a message may have. */
    public int most() {
        return settings.most();
    }

    /** How large a file may be, in megabytes. */
    public long largestMegabytes() {
        return settings.largest().toMegabytes();
    }

    /** What is taken, in words: "JPG, PDF, PNG". */
    public String allowed() {
        return check.allowed();
    }

    /** The endings and media types that a page's file field offers. */
    public String accept() {
        return settings.types().entrySet().stream()
                .flatMap(type -> Stream.concat(
                        Stream.of(type.getKey()), type.getValue().stream().map(ending -> "." + ending)))
                .sorted()
                .collect(Collectors.joining(","));
    }

    /**
     * Looks at the files of a message and keeps nothing.
     *
     * @throws Refused where one of them is not taken, or there are too many
     */
    public void check(List<Upload> files) {
        check.all(files);
    }

    /**
     * Keeps the files of a message, or none of them. A file that the subject has already is kept once.
     *
     * @param by a name in words
     * @throws Refused where one of them is not taken, or there are too many
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String subjectType, String subject, String by, List<Upload> files) {
        List<Checked> checked = check.all(files);
        if (!checked.isEmpty() && table.count(subjectType, subject) + checked.size() > settings.mostOfSubject()) {
            throw new Refused(say("attachment.refused.full", settings.mostOfSubject()));
        }
        checked.forEach(file -> add(subjectType, subject, by, file));
    }

    /**
     * Keeps what can be kept of a message that cannot be given back to its sender.
     *
     * @return what was not kept, and why, each in a sentence
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> addAllowed(String subjectType, String subject, String by, List<Upload> files) {
        List<String> refusals = new ArrayList<>();
        int kept = 0;
        for (Upload file : files) {
            try {
                if (kept == settings.most()) {
                    throw new Refused(say("attachment.refused.many", files.size(), settings.most()));
                }
                add(subjectType, subject, by, List.of(file));
                kept++;
            } catch (Refused refused) {
                refusals.add(refused.getMessage());
            }
        }
        return refusals.stream().distinct().toList();
    }

    /** The files are about something else from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(String fromType, String from, String toType, String to) {
        table.move(fromType, from, toType, to);
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<Attachment> of(String subjectType, String subject) {
        return table.of(subjectType, subject);
    }

    /** Empty where there is no such file or the person may not read it. */
    @Transactional(readOnly = true)
    public Optional<Download> open(String person, UUID id) {
        return table.subject(id)
                .filter(subject -> readers.containsKey(subject.type())
                        && readers.get(subject.type()).mayRead(person, subject.number()))
                .flatMap(subject -> table.content(id));
    }

    private void add(String subjectType, String subject, String by, Checked file) {
        UUID id = UUID.randomUUID();
        if (table.add(id, subjectType, subject, by, file, clock.instant())) {
            audit.record(AuditEntry.of("attachment.added", subjectType, subject)
                    .text("by", by)
                    .text("file", file.fileName()));
        }
    }
}
