package com.batoncrm.payment.matching;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Whether two names may mean the same: banks shorten, drop accents and legal forms, and turn first and last names. */
final class Names {

    private static final Set<String> FORMS = Set.of(
            "gmbh",
            "ag",
            "kg",
            "kgaa",
            "ohg",
            "gbr",
            "mbh",
            "ug",
            "se",
            "ev",
            "co",
            "und",
            "and",
            "the",
            "inc",
            "corp",
            "corporation",
            "company",
            "ltd",
            "limited",
            "llc",
            "llp",
            "plc",
            "sa",
            "sas",
            "sarl",
            "sl",
            "srl",
            "spa",
            "bv",
            "nv",
            "ab",
            "as",
            "oy",
            "aps",
            "kk",
            "pty",
            "de",
            "la",
            "le",
            "del",
            "mr",
            "mrs",
            "ms",
            "herr",
            "frau",
            "dr");

    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(20);
    private static final int SHORTEST = 4;

    private Names() {}

    /** 100 for the same, 0 for others. */
    static int alike(String one, String other) {
        List<String> left = words(one);
        List<String> right = words(other);
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        if (left.equals(right)) {
            return 100;
        }
        return Math.max(similarity(left, right), contained(left, right));
    }

    private static int similarity(List<String> left, List<String> right) {
        String one = String.join("", left);
        String other = String.join("", right);
        int distance = DISTANCE.apply(one, other);
        int longest = Math.max(one.length(), other.length());
        return distance < 0 || longest < SHORTEST ? 0 : Math.max(0, 100 - 100 * distance / longest);
    }

    /** Cut off by the bank: every word of the shorter name begins one of the longer. */
    private static int contained(List<String> left, List<String> right) {
        List<String> few = left.size() <= right.size() ? left : right;
        List<String> many = left.size() <= right.size() ? right : left;
        boolean all = few.stream().allMatch(word -> many.stream()
                .anyMatch(longer -> longer.startsWith(word) || word.startsWith(longer) && longer.length() > 2));
        return all && String.join("", few).length() > SHORTEST ? 90 : 0;
    }

    /** In any order, without accents and legal forms. */
    private static List<String> words(String name) {
        String spelled = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        String plain = Normalizer.normalize(spelled, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ");
        return Arrays.stream(plain.strip().split(" +"))
                .filter(word -> !word.isEmpty() && !FORMS.contains(word))
                .sorted()
                .toList();
    }
}
