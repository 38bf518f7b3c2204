package com.batoncrm.engine;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** The sentences of the message bundles, in the language of the person at work. */
public final class Words {

    private static final Control BUNDLES = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Words() {}

    /**
     * Says a sentence with values put into it; as in pages, one without values is no {@link MessageFormat}.
     *
     * @param key begins with the name of its bundle
     */
    public static String say(String key, @Nullable Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "messages." + key.substring(0, key.indexOf('.')), LocaleContextHolder.getLocale(), BUNDLES);
        String sentence = bundle.getString(key);
        return values.length == 0 ? sentence : new MessageFormat(sentence, bundle.getLocale()).format(values);
    }
}
