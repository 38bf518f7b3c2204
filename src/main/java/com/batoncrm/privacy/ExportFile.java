package com.batoncrm.privacy;

import com.batoncrm.engine.DataSubject;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** All that is held about a person as one ZIP with a Json file for each feature; nothing of it is stored. */
@Component
public class ExportFile {

    private final PrivacyService privacy;
    private final ObjectMapper json;

    ExportFile(PrivacyService privacy, ObjectMapper json) {
        this.privacy = privacy;
        this.json = json.copy().enable(SerializationFeature.INDENT_OUTPUT);
    }

    public byte[] of(DataSubject subject) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var feature : privacy.held(subject).entrySet()) {
                zip.putNextEntry(new ZipEntry(feature.getKey() + ".json"));
                zip.write(json.writeValueAsBytes(Map.of("about", subject.names(), "data", feature.getValue())));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
