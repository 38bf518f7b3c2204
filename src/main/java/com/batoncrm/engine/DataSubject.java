package com.batoncrm.engine;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * A person whom data is about.
 *
 * @param pseudonym what stands for name, addresses and account once the person is forgotten, such as "E-000001"
 * @param records the employee's number, or those of the contact's customers
 * @param account the id of the account in Baton, where there is one
 * @param names by which the person is known
 * @param emails every e-mail address
 * @param sharesName whether somebody else has the name, too, so that it alone tells nothing
 */
public record DataSubject(
        Kind kind,
        String pseudonym,
        Set<String> records,
        @Nullable String account,
        Set<String> names,
        Set<String> emails,
        boolean sharesName) {

    public enum Kind {
        EMPLOYEE,
        /** At customers'. */
        CONTACT
    }

    private static final int SHORTEST_IN_TEXT = 5;

    /** Neither an account nor an address, and in no column, as an empty text would be. */
    private static final String NONE = "@";

    public DataSubject {
        records = Set.copyOf(records);
        names = Set.copyOf(names);
        emails = Set.copyOf(emails);
    }

    public Optional<String> accountId() {
        return Optional.ofNullable(account);
    }

    /** For SQL: the id, or what no account is called. */
    public String accountOrNone() {
        return accountId().orElse(NONE);
    }

    /** For SQL: never empty. */
    public Set<String> lowerCaseEmails() {
        return emails.isEmpty()
                ? Set.of(NONE)
                : emails.stream().map(email -> email.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    public DataSubject sharingName(boolean shared) {
        return new DataSubject(kind, pseudonym, records, account, names, emails, sharesName || shared);
    }

    /** What tells of this person where it stands: addresses, the account where it cannot be an ordinary word, and the name. */
    public List<String> marks() {
        return longestFirst(sharesName ? Set.of() : names);
    }

    /** Finds the marks in texts, as a pattern for PostgreSQL. */
    public String marksPattern() {
        return pattern(marks());
    }

    /** Finds what gives way to the pseudonym where a mark stands, as a pattern for PostgreSQL. */
    public String pattern() {
        return pattern(longestFirst(names));
    }

    /** As {@link #pattern()} for Java, which calls letters and digits by another name. */
    public Pattern javaPattern() {
        return Pattern.compile(
                pattern().replace("[[:alnum:]]", "[\\p{L}\\p{N}]"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private List<String> longestFirst(Set<String> withNames) {
        Set<String> words = new LinkedHashSet<>(withNames);
        words.addAll(emails);
        accountId().filter(id -> id.matches(".*[.\\d].*")).ifPresent(words::add);
        return words.stream()
                .filter(word -> !word.isBlank())
                .flatMap(word -> Stream.of(word, HtmlUtils.htmlEscape(word, "UTF-8")))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** A word counts where it is not part of another; a short single name only where nothing else stands there. */
    private static String pattern(List<String> words) {
        return words.isEmpty()
                ? "\\Zx"
                : words.stream().map(DataSubject::alternative).collect(Collectors.joining("|"));
    }

    private static String alternative(String word) {
        String quoted = word.replaceAll("([^\\p{L}\\p{N}\\s])", "\\\\$1");
        boolean shortWord = word.codePointCount(0, word.length()) < SHORTEST_IN_TEXT
                && word.chars().allMatch(sign -> sign < 0x250 && Character.isLetter(sign));
        if (shortWord) {
            return "^" + quoted + "$";
        }
        return edge(word.codePointAt(0), "(?<![[:alnum:]])")
                + quoted
                + edge(word.codePointBefore(word.length()), "(?![[:alnum:]])");
    }

    /** Scripts without blanks between words have no edges to look for. */
    private static String edge(int sign, String lookaround) {
        return Character.isIdeographic(sign) ? "" : lookaround;
    }
}
