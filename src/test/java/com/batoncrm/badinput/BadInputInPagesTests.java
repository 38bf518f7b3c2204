package com.batoncrm.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.batoncrm.engine.BatonTest;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Bad input in the paths and parameters of every page that takes any, and in the login. */
@BatonTest
class BadInputInPagesTests {

    private static final int LONGEST_PATH = 2000;

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private JdbcTemplate jdbc;

    private final SoftAssertions all = new SoftAssertions();
    private MockMvc browser = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void open() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    void neitherBreaksAPageNorBecomesPartOfIt() {
        List<Payload> payloads = Payloads.all();
        int pages = 0;
        for (Map.Entry<RequestMappingInfo, HandlerMethod> page :
                requestMappingHandlerMapping.getHandlerMethods().entrySet()) {
            List<String> parameters = parameters(page.getValue());
            boolean ours = page.getValue().getBeanType().getName().startsWith("com.batoncrm.");
            for (String path : page.getKey().getPatternValues()) {
                if (ours && (path.contains("{") || !parameters.isEmpty())) {
                    pages++;
                    payloads.forEach(payload -> visit(page.getKey(), path, parameters, payload));
                }
            }
        }
        assertThat(pages).isGreaterThan(5);
        all.assertAll();
        Canary.isAlive(jdbc);
    }

    @Test
    void letsNobodyIn() {
        List<Payload> payloads = Payloads.all();
        for (int i = 0; i < payloads.size(); i++) {
            Payload payload = payloads.get(i);
            String address = "198.51.100." + i % 250;
            MockHttpServletResponse answer = answer(
                    "login with " + payload,
                    post("/login")
                            .param("username", payload.text())
                            .param("password", payload.text())
                            .with(csrf())
                            .with(request -> {
                                request.setRemoteAddr(address);
                                return request;
                            }));
            all.assertThat(answer.getRedirectedUrl())
                    .as("login with " + payload)
                    .startsWith("/login?");
        }
        all.assertAll();
        Canary.isAlive(jdbc);
    }

    private static List<String> parameters(HandlerMethod page) {
        return Arrays.stream(page.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .map(Parameter::getName)
                .toList();
    }

    private void visit(RequestMappingInfo page, String pattern, List<String> parameters, Payload payload) {
        String inPath = payload.text().length() > LONGEST_PATH ? "x" : encoded(payload.text());
        HttpMethod method =
                page.getMethodsCondition().getMethods().contains(RequestMethod.POST) ? HttpMethod.POST : HttpMethod.GET;
        MockHttpServletRequestBuilder visit = request(method, URI.create(pattern.replaceAll("\\{[^}]+}", inPath)))
                .with(user("sales"))
                .with(csrf());
        parameters.forEach(parameter -> visit.param(parameter, payload.text()));
        answer(page + " with " + payload, visit);
    }

    private MockHttpServletResponse answer(String about, MockHttpServletRequestBuilder visit) {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        try {
            answer = browser.perform(visit).andReturn().getResponse();
            String body = answer.getContentAsString();
            all.assertThat(answer.getStatus()).as(about).isLessThan(500);
            all.assertThat(body)
                    .as(about)
                    .doesNotContain("<script>" + Payloads.PWN, "<img src=x onerror", "<svg onload");
            for (String name : answer.getHeaderNames()) {
                all.assertThat(answer.getHeaders(name).toString()).as(about).doesNotContain("\r", "\n");
            }
            all.assertThat(answer.getCookie("baton_pwned")).as(about).isNull();
            all.assertThatCode(() -> Canary.isNotIn(body)).as(about).doesNotThrowAnyException();
        } catch (Exception e) {
            all.fail(about + " broke: " + e);
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
