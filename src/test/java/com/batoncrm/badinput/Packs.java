package com.batoncrm.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Puts as many payloads into one text as it can hold, one after the other in turn, so that a few texts hold them all. */
final class Packs {

    private static final String BETWEEN = " · ";

    private final List<Payload> payloads;
    private int next;

    Packs(List<Payload> payloads) {
        this.payloads = List.copyOf(payloads);
    }

    /** All payloads in as few lines as hold them. */
    static List<String> onLines(List<Payload> payloads, int longest) {
        Packs packs = new Packs(payloads);
        return packs.round(() -> packs.line(longest));
    }

    /** All payloads in as few texts of several lines as hold them. */
    static List<String> onParagraphs(List<Payload> payloads, int longest) {
        Packs packs = new Packs(payloads);
        return packs.round(() -> packs.lines(longest));
    }

    private List<String> round(Supplier<String> pack) {
        List<String> packed = new ArrayList<>();
        int before;
        do {
            before = next;
            packed.add(pack.get());
        } while (next > before);
        return packed;
    }

    /** Several payloads on one line. */
    String line(int longest) {
        return pack(longest, BETWEEN);
    }

    /** Several payloads on lines of their own. */
    String lines(int longest) {
        return pack(longest, "\n");
    }

    private String pack(int longest, String between) {
        List<String> texts = new ArrayList<>();
        int length = 0;
        for (int tries = 0; tries < payloads.size(); tries++) {
            String text = payloads.get(next).text().strip();
            if (length + text.length() > longest) {
                if (texts.isEmpty()) {
                    next = (next + 1) % payloads.size();
                    continue;
                }
                break;
            }
            texts.add(text);
            length += text.length() + between.length();
            next = (next + 1) % payloads.size();
        }
        return String.join(between, texts);
    }

    /** As HTML shows it. */
    static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
