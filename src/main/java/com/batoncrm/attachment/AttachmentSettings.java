package com.batoncrm.attachment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What is taken, as {@code baton.attachments} in the settings says.
 *
 * @param most files in a message
 * @param mostOfSubject files of all messages about one subject
 * @param types by their media type the endings that a file of it may have, the usual one first
 */
@Validated
@ConfigurationProperties("baton.attachments")
record AttachmentSettings(
        @Min(1) @Max(100) int most,
        @Min(1) int mostOfSubject,
        @NotNull DataSize largest,
        @NotEmpty Map<String, List<String>> types) {}
