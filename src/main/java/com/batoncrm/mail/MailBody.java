package com.batoncrm.mail;

import com.batoncrm.company.Languages;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** Renders a mail's template between the head and foot that all mails share. */
@Component
class MailBody {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Letterhead letterhead;
    private final Languages languages;

    MailBody(ApplicationContext application, Letterhead letterhead, Languages languages) {
        this.letterhead = letterhead;
        this.languages = languages;
        var templates = new SpringResourceTemplateResolver();
        templates.setApplicationContext(application);
        templates.setPrefix("classpath:/mail/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(application);
    }

    /** The body with placeholders: the mail's id for the link's token, and that of its {@link WaysBack}. */
    String html(Mail mail, UUID id) {
        Locale spoken = languages.spokenTo(mail.language);
        Map<String, Object> model = new HashMap<>(mail.model);
        model.put("template", mail.template());
        model.put("subject", mail.subject());
        model.put("name", mail.name);
        model.put("language", spoken.toLanguageTag());
        model.put("company", letterhead.name());
        model.put("publicUrl", letterhead.publicUrl());
        if (mail.link != null) {
            model.put("link", letterhead.publicUrl() + mail.link.path().replace(mail.link.token(), id.toString()));
        }
        if (mail.invitesComplaint) {
            model.put("complain", letterhead.publicUrl() + "/" + WaysBack.PAGE + "/" + WaysBack.placeholder(id));
        }
        return engine.process("layout", new Context(spoken, model));
    }
}
