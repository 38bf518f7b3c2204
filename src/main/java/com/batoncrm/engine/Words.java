package com.batoncrm.engine;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** The sentences of the message bundles: to the person at work in his language, to everybody of ours in the house's. */
public final class Words {

    private static final Control BUNDLES = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Words() {}

    /**
     * Says a sentence with values put into it; as in pages, one without values is no {@link MessageFormat}.
     *
     * @param key begins with the name of its bundle
     */
    public static String say(String key, @Nullable Object... values) {
        return sayIn(LocaleContextHolder.getLocale(), key, values);
    }

    /** As {@link #say}, for people of ours who read it later, whoever it is that acts now. */
    public static String note(String key, @Nullable Object... values) {
        return sayIn(house(), key, values);
    }

    /** The language in which we speak among ourselves. */
    public static Locale house() {
        return LocaleContextHolder.getLocale(null);
    }

    /** As {@link #say}, in the language of who will read it. */
    public static String sayIn(Locale language, String key, @Nullable Object... values) {
        ResourceBundle bundle =
                ResourceBundle.getBundle("messages." + key.substring(0, key.indexOf('.')), language, BUNDLES);
        String sentence = bundle.getString(key);
        return values.length == 0 ? sentence : new MessageFormat(sentence, bundle.getLocale()).format(values);
    }
}
