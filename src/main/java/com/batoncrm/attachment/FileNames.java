package com.batoncrm.attachment;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes names out of what senders call their files that mean no folder, hide nothing and open with nothing else. */
final class FileNames {

    private static final int LONGEST = 100;
    private static final String NAMELESS = "file";

    /** What no system takes in a name, and what is not seen or turns the reading direction. */
    private static final Pattern UNUSABLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}<>:\"|?*%;]");

    /** Devices of Windows, whatever their ending. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private FileNames() {}

    /** @param endings that the content allows, the usual one first; another one stays in the name, before the usual */
    static String clean(String name, List<String> endings) {
        String plain = plain(name);
        String lower = plain.toLowerCase(Locale.ROOT);
        String ending = endings.stream()
                .filter(allowed -> lower.endsWith("." + allowed))
                .findFirst()
                .orElse("");
        String stem = (ending.isEmpty() ? plain : plain.substring(0, plain.length() - ending.length() - 1)).strip();
        if (stem.isEmpty() || DEVICE.matcher(stem).matches()) {
            stem = NAMELESS + stem;
        }
        return shortened(stem) + "." + (ending.isEmpty() ? endings.get(0) : ending);
    }

    /** The name as it may be repeated to the sender. */
    static String shown(String name) {
        String plain = shortened(plain(name));
        return plain.isEmpty() ? NAMELESS : plain;
    }

    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return UNUSABLE.matcher(Normalizer.normalize(last, Normalizer.Form.NFC))
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
    }

    private static String shortened(String stem) {
        return stem.codePointCount(0, stem.length()) <= LONGEST
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, LONGEST)).strip();
    }
}
