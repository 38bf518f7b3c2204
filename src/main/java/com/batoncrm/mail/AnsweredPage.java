package com.batoncrm.mail;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * What somebody reads who has answered by a mailed link, or comes too late to. Its texts are {@code X.done.title},
 * {@code X.done.KIND}, {@code X.closed.title}, {@code X.closed.unknown} and {@code X.closed.STATE} of each {@link LinkTarget.State}.
 */
@Component
public class AnsweredPage {

    private final Letterhead letterhead;
    private final MessageSource messages;

    AnsweredPage(Letterhead letterhead, MessageSource messages) {
        this.letterhead = letterhead;
        this.messages = messages;
    }

    /** Thanks for an answer of that kind to what has that number. */
    public ModelAndView done(String texts, Enum<?> kind, String number, Locale locale) {
        return plain(
                text(texts + ".done.title", locale),
                text(texts + ".done." + kind.name(), locale, number),
                HttpStatus.OK);
    }

    /**
     * The link takes no answer any more, or never was.
     *
     * @param state empty for a link that is none of ours
     * @param number what it led to
     */
    public ModelAndView closed(String texts, Optional<LinkTarget.State> state, String number, Locale locale) {
        return plain(
                text(texts + ".closed.title", locale),
                state.map(known -> text(texts + ".closed." + known, locale, number))
                        .orElseGet(() -> text(texts + ".closed.unknown", locale)),
                state.isPresent() ? HttpStatus.GONE : HttpStatus.NOT_FOUND);
    }

    /** Says that and nothing else. */
    public ModelAndView plain(String title, String text, HttpStatus status) {
        ModelAndView page = new ModelAndView("answered", status);
        page.addObject("title", title);
        page.addObject("text", text);
        page.addObject("company", letterhead.name());
        return page;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
