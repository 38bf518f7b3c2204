package com.batoncrm.engine.formguard;

import com.batoncrm.engine.Refused;
import com.batoncrm.engine.SubmittedForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A form under forms/, checked as the engine's commands check it, but without an engine, so that a test can ask it often. */
public final class FormFile {

    private static final FormParser PARSER =
            new FormParser(Clock.fixed(Instant.parse("2026-11-02T08:00:00Z"), ZoneOffset.UTC), ZoneOffset.UTC);

    private final Form form;

    private FormFile(Form form) {
        this.form = form;
    }

    public static FormFile of(String id) {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            Path file = files.filter(path -> path.endsWith(id + ".form"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no form '" + id + "'"));
            return new FormFile(PARSER.parse(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words in which those values are refused in a form that is open, or null where they are let through. */
    public @Nullable String refusal(Map<String, ?> values, SubmittedForm open) {
        try {
            FormGuard.check(form, values, new KnownVariables(open::variable));
            return null;
        } catch (Refused e) {
            return e.getMessage();
        }
    }
}
