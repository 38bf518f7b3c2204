package com.batoncrm.mail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.mail.Link;
import com.batoncrm.mail.Mail;
import com.batoncrm.mail.Mails;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Everybody reads the mails to himself, administrators all with the links masked. */
@BatonTest
class MailPagesTests {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Mails mails;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final String key = "page:" + UUID.randomUUID();
    private final Link link = new Link("the-secret-token", "/answer/the-secret-token");
    private MockMvc browser = MockMvcBuilders.standaloneSetup().build();
    private String toCustomer = "";
    private String toPerson = "";

    @BeforeEach
    void writeMails() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        transaction.executeWithoutResult(status -> {
            mails.send(Mail.to("ann@customer.example", "<script>alert(1)</script>")
                    .about("quote", "Q-1")
                    .owner("sales")
                    .key(key + ":customer")
                    .subject("To the customer")
                    .link(link)
                    .attach("Quote \"1\".pdf", new byte[] {37, 80})
                    .template("test-greeting", Map.of("text", "<script>alert(2)</script>")));
            mails.tell("hr", mail -> mail.key(key + ":hr")
                    .subject("To Hanna")
                    .link(link)
                    .template("test-greeting", Map.of("text", "")));
        });
        toCustomer = id("customer");
        toPerson = id("hr");
    }

    private String id(String suffix) {
        return jdbc.sql("select id::text from mail where key = ?")
                .param(key + ":" + suffix)
                .query(String.class)
                .single();
    }

    private ResultActions open(String person, String path) throws Exception {
        return browser.perform(get(path).with(user(person)));
    }

    @Test
    void aPersonSeesTheMailsToHimselfInFull() throws Exception {
        open("hr", "/mail")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("To Hanna")))
                .andExpect(content().string(not(containsString("To the customer"))));
        open("hr", "/mail/" + toPerson).andExpect(status().isOk());
        open("hr", "/mail/" + toPerson + "/body")
                .andExpect(content().string(containsString("http://localhost:8080/answer/the-secret-token")));
    }

    @Test
    void aPersonSeesNoMailToOthers() throws Exception {
        for (String path : new String[] {"", "/body", "/attachments/0"}) {
            open("hr", "/mail/" + toCustomer + path).andExpect(status().isNotFound());
            open("sales", "/mail/" + toCustomer + path).andExpect(status().isNotFound());
        }
        open("hr", "/mail/" + UUID.randomUUID()).andExpect(status().isNotFound());
        open("hr", "/mail/nonsense").andExpect(status().isBadRequest());
    }

    @Test
    void anAdministratorSeesAllWithTheLinksMasked() throws Exception {
        open("admin", "/mail")
                .andExpect(content().string(containsString("To Hanna")))
                .andExpect(content().string(containsString("To the customer")));
        for (String mail : new String[] {toCustomer, toPerson}) {
            open("admin", "/mail/" + mail).andExpect(content().string(containsString("hidden here")));
            open("admin", "/mail/" + mail + "/body")
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("/answer/xxxxxxxx")))
                    .andExpect(content().string(not(containsString("the-secret-token"))));
        }
    }

    @Test
    void whateverANameHoldsIsShownAndNotRun() throws Exception {
        for (String path : new String[] {"", "/body"}) {
            open("admin", "/mail/" + toCustomer + path)
                    .andExpect(content().string(not(containsString("<script>"))))
                    .andExpect(content().string(containsString("&lt;script&gt;")));
        }
        open("admin", "/mail/" + toCustomer + "/body")
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
    }

    @Test
    void anAttachmentIsDownloaded() throws Exception {
        open("admin", "/mail/" + toCustomer + "/attachments/0")
                .andExpect(status().isOk())
                .andExpect(content().bytes(new byte[] {37, 80}))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        open("admin", "/mail/" + toCustomer + "/attachments/1").andExpect(status().isNotFound());
    }

    @Test
    void onlyAnAdministratorReleasesAndOnlyWithAMailServer() throws Exception {
        browser.perform(post("/mail/release").with(user("hr")).with(csrf()))
                .andExpect(flash().attribute("refusal", "Only an administrator may release mails."));
        browser.perform(post("/mail/release").with(user("admin")).with(csrf()))
                .andExpect(flash().attribute("refusal", containsString("No mail server is set up")));
        browser.perform(post("/mail/release").with(user("admin")).with(csrf().useInvalidToken()))
                .andExpect(redirectedUrl("/login?again"));
        assertThat(jdbc.sql("select count(*) from mail where key like ? and state = 'HELD'")
                        .param(key + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void withoutALoginThereIsNothing() throws Exception {
        browser.perform(get("/mail")).andExpect(status().is3xxRedirection());
    }
}
