package com.batoncrm.complaint;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The words of the settings that say that somebody may get hurt. */
@Component
public class SafetyWords {

    private final Pattern words;

    SafetyWords(@Value("${baton.complaint.safety-words}") List<String> words) {
        String all = words.stream()
                .map(word -> Pattern.quote(word.strip().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("|"));
        this.words = Pattern.compile("(?<!\\p{L})(" + all + ")");
    }

    /** Each as the beginning of a word, capital or not. */
    public boolean isIn(String text) {
        return words.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
