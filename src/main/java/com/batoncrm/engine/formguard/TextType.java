package com.batoncrm.engine.formguard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text of one or more lines. */
record TextType(
        boolean oneLine,
        Limit minLength,
        Limit maxLength,
        @Nullable TextPattern pattern) implements FieldType {

    /** ACT_RU_VARIABLE.TEXT_, in characters. */
    private static final int LONGEST = 4000;

    @Override
    public Reading read(Object submitted) {
        if (!(submitted instanceof String text)) {
            return Reading.wrong("text");
        }
        if (oneLine && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)) {
            return Reading.wrong("oneLine");
        }
        // A text of megabytes is refused for its length; nobody waits until each of its characters was looked at.
        return text.length() > LONGEST || text.codePoints().allMatch(TextType::canBeKept)
                ? Reading.of(text)
                : Reading.wrong("characters");
    }

    private static boolean canBeKept(int character) {
        return character == '\n'
                || character == '\r'
                || character == '\t'
                || !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }

    @Override
    public List<Complaint> check(Object value, Facts facts) {
        String text = (String) value;
        BigDecimal length = BigDecimal.valueOf(text.length());
        BigDecimal longest = BigDecimal.valueOf(LONGEST);
        BigDecimal most = maxLength.in(facts).orElse(longest).min(longest);
        if (length.compareTo(most) > 0) {
            return List.of(Complaint.of("maxLength", most, length));
        }
        List<Complaint> complaints = new ArrayList<>();
        minLength
                .in(facts)
                .filter(least -> BigDecimal.valueOf(text.trim().length()).compareTo(least) < 0)
                .ifPresent(least -> complaints.add(Complaint.of("minLength", least, length)));
        if (pattern != null && !pattern.fits(text)) {
            complaints.add(Complaint.of(pattern.complaint()));
        }
        return complaints;
    }
}
