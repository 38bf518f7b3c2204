package com.batoncrm.badinput;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bad input of {@code badinput/payloads.txt}, which says how it is written. */
public final class Payloads {

    /** What a browser runs where a script of ours runs. */
    public static final String PWN = "window.__pwned=1";

    private static final Pattern FAMILY = Pattern.compile("\\[(\\w+)] (kept|refused)");
    private static final Pattern CHARACTER = Pattern.compile("⟦([0-9A-F]{4,6})⟧");
    private static final Pattern REPEATED = Pattern.compile("⟦(.+)\\*(\\d+)⟧");

    private Payloads() {}

    public static List<Payload> all() {
        List<Payload> payloads = new ArrayList<>();
        String family = "";
        boolean kept = false;
        for (String line : lines()) {
            Matcher header = FAMILY.matcher(line);
            if (header.matches()) {
                family = header.group(1);
                kept = header.group(2).equals("kept");
            } else if (!line.isEmpty() && !line.startsWith("# ") && !line.equals("#")) {
                payloads.add(new Payload(family, kept, written(line)));
            }
        }
        return payloads;
    }

    public static List<Payload> kept() {
        return all().stream().filter(Payload::kept).toList();
    }

    public static List<Payload> keptOnOneLine() {
        return all().stream()
                .filter(payload -> payload.kept() && payload.isOneLine())
                .toList();
    }

    public static List<Payload> refused() {
        return all().stream().filter(payload -> !payload.kept()).toList();
    }

    private static List<String> lines() {
        try (InputStream file = Objects.requireNonNull(Payloads.class.getResourceAsStream("/badinput/payloads.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(String line) {
        String text = line.replace("⟦canary⟧", Canary.address()).replace("⟦pwn⟧", PWN);
        text = CHARACTER
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(character(Integer.parseInt(match.group(1), 16))));
        return REPEATED.matcher(text).replaceAll(match -> Matcher.quoteReplacement(repeated(match)));
    }

    private static String character(int code) {
        return new StringBuilder().appendCodePoint(code).toString();
    }

    private static String repeated(MatchResult match) {
        return match.group(1).repeat(Integer.parseInt(match.group(2)));
    }
}
