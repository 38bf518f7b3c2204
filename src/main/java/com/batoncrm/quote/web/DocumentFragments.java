package com.batoncrm.quote.web;

import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** Lets pages show parts of documents, so that the customer reads the same lines on the page as in the PDF. */
@Configuration
class DocumentFragments {

    @Bean
    SpringResourceTemplateResolver documentFragmentResolver(ApplicationContext application) {
        var resolver = new SpringResourceTemplateResolver();
        resolver.setApplicationContext(application);
        resolver.setOrder(1);
        resolver.setResolvablePatterns(Set.of("documents/*"));
        resolver.setPrefix("classpath:/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
