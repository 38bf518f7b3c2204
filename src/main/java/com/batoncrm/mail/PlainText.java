package com.batoncrm.mail;

import java.util.regex.Pattern;
import org.unbescape.html.HtmlEscape;

/** The same words for readers that show no HTML. */
final class PlainText {

    private static final Pattern HEAD = Pattern.compile("(?is)<head\\b.*?</head>|<!--.*?-->|<style\\b.*?</style>");
    private static final Pattern LINK = Pattern.compile("(?is)<a\\b[^>]*\\bhref=\"([^\"]*)\"[^>]*>(.*?)</a>");
    private static final Pattern LINE_END =
            Pattern.compile("(?i)<br\\s*/?>|</(p|div|h[1-6]|li|tr|table|ul|ol|header|footer|main)>");
    private static final Pattern CELL_END = Pattern.compile("(?i)</(td|th)>");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");

    private PlainText() {}

    static String of(String html) {
        String text = HEAD.matcher(html).replaceAll("");
        text = text.replaceAll("\\s+", " ");
        text = LINK.matcher(text).replaceAll("$2: $1");
        text = CELL_END.matcher(text).replaceAll("  ");
        text = LINE_END.matcher(text).replaceAll("\n");
        text = HtmlEscape.unescapeHtml(TAG.matcher(text).replaceAll(""));
        return text.replaceAll("[ \\t]*\n[ \\t]*", "\n")
                        .replaceAll("\n{3,}", "\n\n")
                        .strip() + "\n";
    }
}
