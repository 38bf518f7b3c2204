package com.batoncrm.attachment;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.springframework.stereotype.Component;

/**
 * Decides by the content alone whether a file is taken: what it is called and what the sender says it is does not count. A
 * file that is something allowed in front and an archive at its end is none of the two.
 */
@Component
class AttachmentCheck {

    /** What is to be kept. */
    @SuppressWarnings("ArrayRecordComponent")
    record Checked(String fileName, String contentType, byte[] content) {}

    private final AttachmentSettings settings;
    private final Detector detector = new DefaultDetector();

    AttachmentCheck(AttachmentSettings settings) {
        this.settings = settings;
    }

    /** @throws Refused where one of them is not taken, or there are too many */
    List<Checked> all(List<Upload> files) {
        if (files.size() > settings.most()) {
            throw new Refused(say("attachment.refused.many", files.size(), settings.most()));
        }
        return files.stream().map(this::one).toList();
    }

    /** @throws Refused where it is not taken */
    Checked one(Upload file) {
        String shown = FileNames.shown(file.fileName());
        if (file.content().length == 0) {
            throw new Refused(say("attachment.refused.empty", shown));
        }
        if (file.content().length > settings.largest().toBytes()) {
            throw new Refused(
                    say("attachment.refused.large", shown, settings.largest().toMegabytes()));
        }
        String type = type(file.content());
        List<String> endings = settings.types().get(type);
        if (endings == null || Archives.endsAsArchive(file.content())) {
            throw new Refused(say("attachment.refused.type", shown, allowed()));
        }
        return new Checked(FileNames.clean(file.fileName(), endings), type, file.content());
    }

    /** The usual endings of what is taken, as people call such files: "JPG, PNG". */
    String allowed() {
        return settings.types().values().stream()
                .map(endings -> endings.get(0).toUpperCase(Locale.ROOT))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String type(byte[] content) {
        try (TikaInputStream stream = TikaInputStream.get(content)) {
            return detector.detect(stream, new Metadata()).getBaseType().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
