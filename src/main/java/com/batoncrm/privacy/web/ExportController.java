package com.batoncrm.privacy.web;

import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.DataSubject;
import com.batoncrm.engine.Refused;
import com.batoncrm.privacy.ExportFile;
import com.batoncrm.privacy.PrivacyService;
import com.batoncrm.privacy.process.OpenRequests;
import java.security.Principal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The file with all data of a person, for human resources while the request waits for it. */
@Controller
class ExportController {

    private final OpenRequests requests;
    private final ExportFile file;
    private final PrivacyService privacy;
    private final Accounts accounts;

    ExportController(OpenRequests requests, ExportFile file, PrivacyService privacy, Accounts accounts) {
        this.requests = requests;
        this.file = file;
        this.privacy = privacy;
        this.accounts = accounts;
    }

    @GetMapping("/personal-data/{request}")
    ResponseEntity<byte[]> download(Principal person, @PathVariable String request) {
        if (!accounts.isMember(person.getName(), "hr")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        DataSubject subject = subject(request);
        byte[] content = file.of(subject);
        privacy.handedOut(subject);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("personal-data-"
                                        + subject.records().iterator().next() + ".zip")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    private DataSubject subject(String request) {
        try {
            return requests.subject(request);
        } catch (Refused refused) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, refused.getMessage());
        }
    }
}
