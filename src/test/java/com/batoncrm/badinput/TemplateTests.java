package com.batoncrm.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** No page, mail or document writes a text as markup, or reads one as an expression. */
class TemplateTests {

    private static final Pattern UNSAFE =
            Pattern.compile("utext|th:inline|th:on\\w+|\\[\\(|__\\$\\{(?!template})|style=\"[^\"]*\\$\\{");

    @ParameterizedTest
    @ValueSource(strings = {"mail", "documents", "templates"})
    void writesTextsAsTexts(String folder) throws IOException {
        Resource[] templates =
                new PathMatchingResourcePatternResolver().getResources("classpath:/" + folder + "/**/*.html");
        assertThat(templates).isNotEmpty();
        for (Resource template : templates) {
            assertThat(template.getContentAsString(StandardCharsets.UTF_8))
                    .as(template.getDescription())
                    .doesNotContainPattern(UNSAFE);
        }
    }

    @Test
    void wouldNoticeOneThatDoesNot() {
        for (String markup :
                new String[] {"<p th:utext=\"${x}\">", "[(${x})]", "<p th:text=\"__${x}__\">", "<a th:onclick=\"${x}\">"
                }) {
            assertThat(markup).containsPattern(UNSAFE);
        }
    }
}
