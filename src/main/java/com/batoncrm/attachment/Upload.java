package com.batoncrm.attachment;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file as it came in: neither its name nor its content has been looked at.
 *
 * @param fileName as the sender says, with a path or empty where he does
 */
public record Upload(String fileName, byte[] content) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Upload upload
                && fileName.equals(upload.fileName)
                && Arrays.equals(content, upload.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fileName, Arrays.hashCode(content));
    }

    @Override
    public String toString() {
        return "Upload[" + fileName + ", " + content.length + " bytes]";
    }
}
