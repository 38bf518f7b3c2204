package com.batoncrm.company;

import java.util.Locale;
import java.util.Map;

/** Documents on the company's letterhead, ready to send. */
public interface Documents {

    /**
     * The template {@code documents/<template>.html} filled in, as PDF. Templates also see {@code company} and escape
     * every text; nothing is fetched from the network.
     */
    byte[] pdf(String template, Map<String, Object> model, Locale locale);
}
