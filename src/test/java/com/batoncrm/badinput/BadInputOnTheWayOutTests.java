package com.batoncrm.badinput;

import static com.batoncrm.quote.QuoteFixtures.SENSOR;
import static com.batoncrm.quote.QuoteFixtures.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.batoncrm.company.Documents;
import com.batoncrm.contract.ContractFixtures;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.SubmittedForm;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.mail.Links;
import com.batoncrm.quote.CustomerAnswers;
import com.batoncrm.quote.Quote;
import com.batoncrm.quote.QuoteFixtures;
import com.batoncrm.quote.QuoteService;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.unbescape.html.HtmlEscape;

/** Bad input on its way through a quote and its contract: pages, mails and documents show it as it was typed. */
@BatonTest
class BadInputOnTheWayOutTests {

    private static final int NAME = 200;
    private static final int TEXT = 2000;

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private QuoteFixtures fixtures;

    @Autowired
    private ContractFixtures contracts;

    @Autowired
    private QuoteService quotes;

    @Autowired
    private Signatures signatures;

    @Autowired
    private Links links;

    @Autowired
    private Documents documents;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    /** So many texts hold every payload. */
    private static final int ROUNDS =
            Packs.onParagraphs(Payloads.kept(), TEXT - NAME).size();

    private final Packs names = new Packs(Payloads.keptOnOneLine());
    private final Packs clauses = new Packs(Payloads.kept());
    private final Packs notes = new Packs(Payloads.kept());
    private final Packs comments = new Packs(Payloads.kept());
    private final Packs remarks = new Packs(Payloads.kept());
    private long lastCustomer;
    private MockMvc browser = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void open() {
        lastCustomer = jdbc.queryForObject("select coalesce(max(id), 0) from customer", Long.class);
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    /** Or a text of these would find a customer where others try it as one that finds none. */
    @AfterEach
    void nobodyIsCalledSo() {
        jdbc.update("update customer set name = number, name_key = lower(number) where id > ?", lastCustomer);
    }

    @Test
    void isReadAsTypedFromTheFirstWordToTheSignedContract() throws Exception {
        fixtures.customer();
        for (int round = 0; round < ROUNDS; round++) {
            String title = names.line(NAME);
            String customer = names.line(NAME);
            String contact = names.line(NAME);
            String special = clauses.lines(TEXT);
            ProcessInstance quote =
                    tasklist.start("quote-approval", "sales", form -> form.set("customerText", names.line(NAME))
                            .set("title", title));
            fixtures.submit(quote, form -> form.set("lines", List.of(line(SENSOR, "1", "15")))
                    .set("customerNumber", "NEW")
                    .set("newCustomerName", customer)
                    .set("newCustomerCountry", "AT")
                    .set("contactName", contact)
                    .set("contactEmail", "anna@muster.example")
                    .set("specialClauses", special)
                    .set("note", notes.lines(TEXT)));
            String comment = comments.lines(TEXT - NAME);
            signatures.giveBack(quote, comment);
            tasklist.runJobs();
            assertThat(prepare(quote).text("notices")).contains(comment);
            assertThat(prepare(quote).shown("specialClauses")).isEqualTo(special);
            fixtures.submit(quote, form -> {});
            signatures.approveAll(quote, form -> form.set("remark", remarks.lines(TEXT - NAME)));
            tasklist.runJobs();
            assertThat(tasklist.open(tasklist.task(quote, "UserTask_AwaitAnswer"))
                            .text("sentTo"))
                    .contains(contact.strip());

            String number = quote.getBusinessKey();
            shows(page("sales", "/"), title, customer);
            shows(page("management", "/"), title, customer);
            mailShows("quote-sent:" + number + ":2", title, contact);
            String answer = "/answer/" + token(quotes.get(number));
            shows(page(get(answer)), title, customer, special);
            String by = names.line(NAME);
            String orderNumber = names.line(100);
            shows(page(post(answer).param("answer", "DECLINED").param("by", by).param("orderNumber", orderNumber)), by);
            page(post(answer).param("answer", "ACCEPTED").param("by", by).param("orderNumber", orderNumber));
            assertThat(quotes.get(number).orderNumber()).isEqualTo(orderNumber);
            tasklist.runJobs();

            mailShows("contract-sent:" + contracts.number(quote), title, contact);
            contracts.record(quote, form -> {
                ContractFixtures.signedCopy(form);
                form.set("customerSigners", names.line(NAME)).set("remark", notes.lines(TEXT));
            });
            assertThat(tasklist.tasks(quote)).isEmpty();
        }
        Canary.isAlive(jdbc);
    }

    @Test
    void isReadInDocumentsAndAddsNothingToThem() throws IOException {
        List<Payload> payloads = Payloads.kept();
        String all = payloads.stream().map(Payload::text).collect(Collectors.joining("\n"));
        Map<String, Object> contract = Map.of(
                "number", "V-2026-000001-A1",
                "amends", "V-2026-000001",
                "acceptedOn", LocalDate.of(2026, 11, 2),
                "orderNumber", "PO");
        for (String template : List.of("quote", "contract")) {
            byte[] pdf = documents.pdf(
                    template, Map.of("quote", BadQuote.of(all), "contract", contract, "footnote", "x"), Locale.ENGLISH);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                String text = new PDFTextStripper().getText(document);
                Canary.isNotIn(text);
                String compact = text.replaceAll("\\s", "");
                SoftAssertions read = new SoftAssertions();
                payloads.stream()
                        .filter(payload -> payload.isOneLine() && payload.text().matches("[ -~äöüßÄÖÜ]+"))
                        .forEach(payload -> read.assertThat(compact)
                                .as(template + " with " + payload)
                                .contains(payload.text().replaceAll("\\s", "")));
                read.assertAll();
                holdsNothingActive(document);
            }
        }
        Canary.isAlive(jdbc);
    }

    @Test
    void ofCharactersThatCannotBeKeptTheAnswerPageSaysSo() throws Exception {
        ProcessInstance quote = fixtures.sentQuote();
        String answer = "/answer/" + token(quotes.get(quote.getBusinessKey()));
        for (Payload payload : Payloads.refused()) {
            for (String field : List.of("by", "orderNumber", "text")) {
                MockHttpServletRequestBuilder request = post(answer).param("answer", "CHANGE_REQUESTED");
                for (String other : List.of("by", "orderNumber", "text")) {
                    request.param(other, other.equals(field) ? payload.text() : "Plain words");
                }
                MockHttpServletResponse response =
                        browser.perform(request).andReturn().getResponse();
                assertThat(response.getStatus()).as(field + " with " + payload).isEqualTo(400);
                assertThat(response.getContentAsString()).contains("class=\"baton-refusal\"");
            }
        }
        page(get(answer));
    }

    private SubmittedForm prepare(ProcessInstance quote) {
        return tasklist.open(tasklist.task(quote, "UserTask_PrepareQuote"));
    }

    private String token(Quote quote) {
        return links.create(
                        CustomerAnswers.LINK,
                        quote.number(),
                        quote.version(),
                        clock.instant().plus(Duration.ofDays(30)))
                .token();
    }

    /** In the list of mails, the letter, its body, and the document that goes with it. */
    private void mailShows(String key, String title, String contact) throws Exception {
        String id = jdbc.queryForObject("select id::text from mail where key = ?", String.class, key);
        String subject = jdbc.queryForObject("select subject from mail where key = ?", String.class, key);
        shows(page("admin", "/mail"), subject);
        shows(page("admin", "/mail/" + id), subject, contact);
        shows(page("admin", "/mail/" + id + "/body"), title, contact);
        MockHttpServletResponse attachment = browser.perform(
                        get("/mail/" + id + "/attachments/0").with(user("admin")))
                .andReturn()
                .getResponse();
        try (PDDocument document = Loader.loadPDF(attachment.getContentAsByteArray())) {
            Canary.isNotIn(new PDFTextStripper().getText(document));
            holdsNothingActive(document);
        }
    }

    private String page(String person, String path) throws Exception {
        return page(get(path).with(user(person)));
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = browser.perform(request).andReturn().getResponse();
        assertThat(response.getStatus()).isLessThan(500);
        response.setCharacterEncoding("UTF-8");
        return response.getContentAsString();
    }

    private static void shows(String page, String... texts) {
        Canary.isNotIn(page);
        for (String text : texts) {
            assertThat(Packs.spaced(page)).contains(Packs.spaced(HtmlEscape.escapeHtml4Xml(text)));
        }
    }

    private static void holdsNothingActive(PDDocument document) throws IOException {
        assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
        assertThat(document.getDocumentCatalog().getNames()).isNull();
        for (PDPage page : document.getPages()) {
            assertThat(page.getAnnotations()).isEmpty();
        }
    }
}
