package com.batoncrm.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.batoncrm.attachment.Attachment;
import com.batoncrm.attachment.AttachmentFixture;
import com.batoncrm.attachment.Attachments;
import com.batoncrm.complaint.Complaint;
import com.batoncrm.complaint.ComplaintService;
import com.batoncrm.complaint.Source;
import com.batoncrm.contract.Contract;
import com.batoncrm.contract.ContractFixtures;
import com.batoncrm.contract.ContractService;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.mail.MailFixtures;
import com.batoncrm.quote.QuoteFixtures;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The page on which a customer says by the link in a mail of ours what is not as it should be. */
@BatonTest
class ComplainPageTests {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private MailFixtures mails;

    @Autowired
    private ContractFixtures fixtures;

    @Autowired
    private QuoteFixtures quotes;

    @Autowired
    private ContractService contracts;

    @Autowired
    private ComplaintService complaints;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private MovableClock clock;

    private MockMvc browser = MockMvcBuilders.standaloneSetup().build();

    @Autowired
    private JdbcTemplate jdbc;

    private String contract = "";
    private String customer = "";
    private String page = "";

    @BeforeEach
    void aContractIsMailed() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        contract = fixtures.number(fixtures.sentContract());
        Contract found = contracts.get(contract);
        customer = found.customerNumber();
        page = mails.page(mails.keyed("contract-sent:" + contract));
    }

    @Test
    void theLinkInTheContractsMailOpensAPageAboutItAndLookingChangesNothing() throws Exception {
        for (int look = 0; look < 3; look++) {
            MockHttpServletResponse shown = answer(get(page));
            assertThat(shown.getStatus()).isEqualTo(200);
            assertThat(shown.getContentAsString())
                    .contains("What is not as it should be?", "Anna Muster")
                    .contains("<option value=\"" + contract + "\" selected=\"selected\">");
        }
        assertThat(complaints.of(customer)).isEmpty();
    }

    @Test
    void whatTheCustomerSaysIsAComplaintWithItsFiles() throws Exception {
        MockHttpServletResponse done = answer(said(Map.of())
                .file(new MockMultipartFile(
                        "files", "C:\\Users\\anna\\leak.exe", null, AttachmentFixture.picture("jpg")))
                .file(new MockMultipartFile("files", "", null, new byte[0])));
        assertThat(done.getStatus()).isEqualTo(200);
        Complaint complaint = complaints.of(customer).get(0);
        assertThat(done.getContentAsString()).contains("Thank you", complaint.number());
        assertThat(complaint.description()).isEqualTo("The pump <b>leaks</b>");
        assertThat(complaint.subject().contract()).contains(contract);
        assertThat(complaint.reporterName()).isEqualTo("Anna M.");
        assertThat(complaint.reporterEmail()).isEqualTo("anna@muster.example");
        assertThat(attachments.of(ComplaintService.SUBJECT, complaint.number()))
                .extracting(Attachment::fileName)
                .containsExactly("leak.exe.jpg");
        UUID file = attachments
                .of(ComplaintService.SUBJECT, complaint.number())
                .get(0)
                .id();
        assertThat(attachments.open("service", file)).isPresent();
        assertThat(attachments.open("hr", file)).isEmpty();
        tasklist.runJobs();
        assertThat(mails.keyed("complaint:receipt:" + complaint.number() + ":0"))
                .isNotNull();
    }

    @Test
    void theSameWordsSentTwiceAreOneComplaint() throws Exception {
        answer(said(Map.of()));
        answer(said(Map.of()));
        assertThat(complaints.of(customer)).hasSize(1);
        answer(said(Map.of("text", "And the hose is too short")));
        assertThat(complaints.of(customer)).hasSize(2);
    }

    @Test
    void whatIsRefusedStaysInTheFormAndOpensNothing() throws Exception {
        refused(said(Map.of("text", "  ")), "Please say what happened.");
        refused(said(Map.of("by", " ")), "Please enter your name.");
        refused(said(Map.of("text", "x".repeat(200_000))), "at most 20,000");
        refused(said(Map.of("amount", "a lot")), "is not an amount");
        refused(said(Map.of("amount", "10", "about", contract)), "Please say which invoice");
        refused(
                said(Map.of())
                        .file(new MockMultipartFile(
                                "files", "run.jpg", null, "#!/bin/sh\nls\n".getBytes(StandardCharsets.UTF_8))),
                "run.jpg");
        MockMultipartHttpServletRequestBuilder many = said(Map.of());
        for (int file = 0; file < 6; file++) {
            many.file(new MockMultipartFile("files", file + ".txt", null, new byte[] {'a'}));
        }
        assertThat(refused(many, "at most 5")).contains("choose the files again", "The pump &lt;b&gt;leaks&lt;/b&gt;");
        assertThat(complaints.of(customer)).isEmpty();
    }

    @Test
    void aContractOfAnotherCustomerIsAsUnknownAsOneThatNeverWas() throws Exception {
        String foreign = fixtures.number(fixtures.sentContract());
        String one = refused(said(Map.of("about", foreign)), foreign);
        String other = refused(said(Map.of("about", "V-2026-999999")), "V-2026-999999");
        assertThat(one.replace(foreign, "V-2026-999999")).isEqualTo(other);
        assertThat(one).doesNotContain(contracts.get(foreign).customerName());
        assertThat(complaints.of(customer)).isEmpty();
    }

    @Test
    void aLinkShowsOnlyItsOwnCustomer() throws Exception {
        String stranger = quotes.customer().number();
        String shown = answer(get(mails.page(mails.written(stranger, "contract", contract))))
                .getContentAsString();
        assertThat(shown).doesNotContain(contract).doesNotContain("<select");
        assertThat(answer(get(page + "x")).getStatus()).isEqualTo(404);
        MockHttpServletResponse unknown = answer(said("/complain/" + "A".repeat(43), Map.of()));
        assertThat(unknown.getStatus()).isEqualTo(404);
        assertThat(unknown.getContentAsString()).contains("no such link");
    }

    @Test
    void aContractThatTheCustomerHasNotSeenIsNoneToComplainAbout() throws Exception {
        jdbc.update("update contract set sent_at = null where number = ?", contract);
        assertThat(answer(get(page)).getContentAsString()).doesNotContain(contract);
    }

    @Test
    void aLinkOfLongAgoSaysWhereToTurnTo() throws Exception {
        clock.advance(Duration.ofDays(731));
        assertThat(answer(get(page)).getStatus()).isEqualTo(410);
        MockHttpServletResponse late = answer(said(Map.of()));
        assertThat(late.getStatus()).isEqualTo(410);
        assertThat(late.getContentAsString()).contains("sales@baton.example");
        assertThat(complaints.of(customer)).isEmpty();
    }

    @Test
    void itsSourceIsThePage() throws Exception {
        answer(said(Map.of()));
        assertThat(complaints.of(customer)).singleElement().satisfies(complaint -> assertThat(complaint.source())
                .isEqualTo(Source.PAGE));
    }

    private MockMultipartHttpServletRequestBuilder said(Map<String, String> change) {
        return said(page, change);
    }

    private MockMultipartHttpServletRequestBuilder said(String path, Map<String, String> change) {
        MockMultipartHttpServletRequestBuilder request = multipart(path);
        request.param("text", change.getOrDefault("text", "The pump <b>leaks</b>"))
                .param("about", change.getOrDefault("about", contract))
                .param("amount", change.getOrDefault("amount", ""))
                .param("by", change.getOrDefault("by", "Anna M."));
        return request;
    }

    private String refused(RequestBuilder request, String words) throws Exception {
        MockHttpServletResponse refused = answer(request);
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString()).contains("role=\"alert\"", words);
        return refused.getContentAsString();
    }

    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }
}
