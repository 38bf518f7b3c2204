package com.batoncrm.complaint.web;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.attachment.Attachments;
import com.batoncrm.attachment.Upload;
import com.batoncrm.engine.Refused;
import com.batoncrm.mail.AnsweredPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The files that a customer sends by one of our pages. */
@ControllerAdvice(assignableTypes = {ComplainController.class, ComplaintStateController.class})
class SentFiles {

    private final Attachments attachments;
    private final AnsweredPage pages;

    SentFiles(Attachments attachments, AnsweredPage pages) {
        this.attachments = attachments;
        this.pages = pages;
    }

    /**
     * Those that were chosen.
     *
     * @throws Refused where there are so many that that is enough to know
     */
    List<Upload> read(@Nullable List<MultipartFile> sent) {
        List<MultipartFile> files = chosen(sent);
        if (files.size() > attachments.most()) {
            throw new Refused(say("attachment.refused.many", files.size(), attachments.most()));
        }
        return files.stream().map(SentFiles::upload).toList();
    }

    /** Whether there is any that has to be chosen again where the page is shown again. */
    static boolean isAny(@Nullable List<MultipartFile> sent) {
        return !chosen(sent).isEmpty();
    }

    /** A file field that nobody touched sends a file without name and content. */
    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .filter(file -> !file.isEmpty() || !name(file).isEmpty())
                        .toList();
    }

    private static Upload upload(MultipartFile file) {
        try {
            return new Upload(name(file), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    /** What the server cannot even take apart. */
    @ExceptionHandler(MultipartException.class)
    ModelAndView tooMuch() {
        return pages.plain(
                say("complaint.tell.tooMuch.title"),
                say("complaint.tell.tooMuch", attachments.most(), attachments.largestMegabytes()),
                HttpStatus.PAYLOAD_TOO_LARGE);
    }
}
