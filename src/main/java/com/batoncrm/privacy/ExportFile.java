package com.batoncrm.privacy;

import com.batoncrm.company.Documents;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.DataSubject;
import com.batoncrm.engine.Words;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * All that is held about a person as one ZIP: a document for the person, and the same as a Json file for each feature;
 * nothing of it is stored.
 */
@Component
public class ExportFile {

    private final PrivacyService privacy;
    private final Documents documents;
    private final WorkingDays days;
    private final ObjectMapper json;

    ExportFile(PrivacyService privacy, Documents documents, WorkingDays days, ObjectMapper json) {
        this.privacy = privacy;
        this.documents = documents;
        this.days = days;
        this.json = json.copy().enable(SerializationFeature.INDENT_OUTPUT);
    }

    public byte[] of(DataSubject subject) {
        var held = privacy.held(subject);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "Your personal data.pdf", document(subject, held));
            for (var feature : held.entrySet()) {
                put(
                        zip,
                        feature.getKey() + ".json",
                        json.writeValueAsBytes(Map.of("about", subject.names(), "data", feature.getValue())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private byte[] document(DataSubject subject, Map<String, Map<String, List<Map<String, Object>>>> held) {
        return documents.pdf(
                "personal-data",
                Map.of(
                        "subject", subject,
                        "today", days.today(),
                        "held",
                                held.entrySet().stream()
                                        .map(feature -> new Part(
                                                StringUtils.capitalize(feature.getKey()), entries(feature.getValue())))
                                        .toList(),
                        "kept",
                                privacy.retained(subject).stream()
                                        .map(kept -> new Kept(kept.what(), kept.why(), PrivacyService.until(kept)))
                                        .toList()),
                Words.house());
    }

    /** What one feature holds, each entry as one line of text. */
    public record Part(String name, List<String> entries) {}

    /** What has to be kept, why and until when, in words. */
    public record Kept(String what, String why, String until) {}

    private static List<String> entries(Map<String, List<Map<String, Object>>> tables) {
        return tables.values().stream()
                .flatMap(List::stream)
                .map(row -> row.entrySet().stream()
                        .filter(cell -> !Objects.toString(cell.getValue(), "").isBlank())
                        .map(cell -> words(cell.getKey()) + ": " + cell.getValue())
                        .collect(Collectors.joining("; ")))
                .distinct()
                .toList();
    }

    /** A column's name as people write it. */
    private static String words(String column) {
        return StringUtils.capitalize(column.replace('_', ' ').strip());
    }
}
