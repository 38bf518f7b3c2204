package com.batoncrm.company;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** In which of Baton's languages somebody is written to: words, dates and numbers alike. */
@Component
public class Languages {

    private final MessageSource messages;

    Languages(MessageSource messages) {
        this.messages = messages;
    }

    /** The wanted language where there are texts in it, else the one that stands in for it. */
    public Locale spokenTo(Locale wanted) {
        return Locale.forLanguageTag(messages.getMessage("document.language", null, wanted));
    }
}
