package com.batoncrm.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The erasable side of an entry, as Json; the salt keeps a short name from being guessed by its digest. */
@SuppressWarnings("ArrayRecordComponent")
record AuditText(byte[] salt, String texts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static AuditText of(byte[] salt, Map<String, String> texts) {
        try {
            return new AuditText(salt, JSON.writeValueAsString(new TreeMap<>(texts)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    String digest() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(salt);
        bytes.writeBytes(texts.getBytes(StandardCharsets.UTF_8));
        return Hash.sha256(bytes.toByteArray());
    }
}
