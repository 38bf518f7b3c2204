package com.batoncrm.attachment.web;

import com.batoncrm.attachment.Attachments;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives out an attachment to those who may read it, never to be shown in the browser; to others there is none. */
@Controller
class AttachmentController {

    /** For a browser that shows it all the same: no script, no form, nothing from elsewhere. */
    private static final String ALONE = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private final Attachments attachments;

    AttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/attachments/{id}")
    ResponseEntity<byte[]> download(Principal person, @PathVariable UUID id) {
        return attachments
                .open(person.getName(), id)
                .map(file -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(file.contentType()))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(file.fileName(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .header("Content-Security-Policy", ALONE)
                        .header("X-Content-Type-Options", "nosniff")
                        .body(file.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
