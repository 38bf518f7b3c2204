package com.batoncrm.attachment;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that is kept, without its content.
 *
 * @param fileName without a path, ending as its content demands
 * @param size in bytes
 * @param addedBy a name in words: nobody without an account is known by an id
 */
public record Attachment(UUID id, String fileName, String contentType, int size, String addedBy, Instant addedAt) {

    /** Where those who may read it download it. */
    public String path() {
        return "/attachments/" + id;
    }
}
