package com.batoncrm.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The mail server, where {@code spring.mail.host} names one. */
@Component
class Smtp {

    private final @Nullable JavaMailSender sender;

    Smtp(ObjectProvider<JavaMailSender> sender) {
        this.sender = sender.getIfAvailable();
    }

    boolean isConfigured() {
        return sender != null;
    }

    @Nullable
    JavaMailSender sender() {
        return sender;
    }
}
