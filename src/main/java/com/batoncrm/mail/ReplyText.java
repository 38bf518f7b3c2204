package com.batoncrm.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The words of a reply: of HTML only the text, and without what was quoted of our own mail. */
final class ReplyText {

    static final int LONGEST = 20_000;

    private static final String LINE = "\uE000";
    private static final String BLOCKS = "p,div,tr,li,h1,h2,h3,h4,h5,h6,blockquote,table,ul,ol,pre,section,article";
    private static final String UNSEEN = "script,style,head,title,template,noscript,svg,iframe,object,[hidden],"
            + "[style*=display:none],[style*=display: none]";

    /** What programs put around our mail when they quote it. */
    private static final String QUOTED =
            "blockquote[type=cite],.gmail_quote,.yahoo_quoted,.moz-cite-prefix,#divRplyFwdMsg,#divRplyFwdMsg ~ *,#appendonsend ~ *";

    private static final Pattern QUOTE_BEGINS = Pattern.compile(
            "(?m)^(-{3,} ?(Original Message|Ursprüngliche Nachricht|Message d'origine|Mensaje original) ?-{3,}"
                    + "|_{20,}"
                    + "|(On|Am|Le|El|Il|Op) .{5,300}(wrote|schrieb|écrit|escribió|scritto|schreef).{0,200}:)\\s*$");

    private static final Pattern QUOTED_LINES = Pattern.compile("(?m)(^>.*\\R?)+\\z");

    private ReplyText() {}

    static String ofHtml(String html) {
        Document document = Jsoup.parse(html);
        document.select(UNSEEN).remove();
        String all = text(document.clone());
        document.select(QUOTED).remove();
        String own = text(document);
        return ofPlain(own.isBlank() ? all : own);
    }

    private static String text(Document document) {
        document.select("br").forEach(end -> end.after(LINE));
        document.select(BLOCKS).forEach(block -> block.before(LINE).after(LINE));
        return document.body().text().replaceAll(" ?" + LINE + " ?", "\n");
    }

    static String ofPlain(String text) {
        String readable = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}\\p{Cs}&&[^\\t\\n]]", "")
                .replaceAll("[ \\t\u00A0]+(?=\n)", "")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
        String own = QUOTED_LINES.matcher(readable).replaceFirst("").strip();
        Matcher quote = QUOTE_BEGINS.matcher(own);
        if (quote.find()) {
            own = own.substring(0, quote.start()).strip();
        }
        String kept = own.isEmpty() ? readable : own;
        return kept.length() <= LONGEST ? kept : kept.substring(0, LONGEST - 1) + "…";
    }
}
