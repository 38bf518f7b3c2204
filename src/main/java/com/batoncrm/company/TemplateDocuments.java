package com.batoncrm.company;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills in the templates under {@code documents/}. */
@Component
class TemplateDocuments implements Documents {

    private final Company company;
    private final PdfRenderer renderer;
    private final Languages languages;
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    TemplateDocuments(Company company, PdfRenderer renderer, Languages languages, MessageSource messages) {
        this.company = company;
        this.renderer = renderer;
        this.languages = languages;
        var resolver = new ClassLoaderTemplateResolver(getClass().getClassLoader());
        resolver.setPrefix("documents/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(resolver);
        templates.setTemplateEngineMessageSource(messages);
    }

    @Override
    public byte[] pdf(String template, Map<String, Object> model, Locale locale) {
        Locale spoken = languages.spokenTo(locale);
        var context = new Context(spoken, model);
        context.setVariable("company", company);
        context.setVariable("fonts", Fonts.families());
        context.setVariable("language", spoken.toLanguageTag());
        context.setVariable("direction", Scripts.isRightToLeft(locale) ? "rtl" : "ltr");
        return renderer.render(Scripts.withoutWhatXmlForbids(templates.process(template, context)));
    }
}
