package com.batoncrm.mail;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails to customers, and what only their readers know. */
@Component
public class MailFixtures {

    private final Mails mails;
    private final WaysBack waysBack;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;

    MailFixtures(Mails mails, WaysBack waysBack, TransactionTemplate transaction, JdbcTemplate jdbc) {
        this.mails = mails;
        this.waysBack = waysBack;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** The id of a mail to the customer that invites him to complain. */
    public UUID written(String customer, String aboutType, String about) {
        String key = "fixture:" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> mails.send(Mail.to("anna@muster.example", "Anna Muster")
                .about(aboutType, about)
                .invitesComplaint(customer)
                .owner("sales")
                .key(key)
                .subject("About " + about)
                .template("test-greeting", Map.of("text", ""))));
        return jdbc.queryForObject("select id from mail where key = ?", UUID.class, key);
    }

    /** The path of the page in the mail. */
    public String page(UUID mail) {
        return "/complain/" + waysBack.find(mail).orElseThrow().page();
    }

    /** The mail with that key. */
    public UUID keyed(String key) {
        return jdbc.queryForObject("select id from mail where key = ?", UUID.class, key);
    }

    /** As the mail's token leads back to it. */
    public Written find(UUID mail) {
        return waysBack.byPage(waysBack.find(mail).orElseThrow().page()).orElseThrow();
    }
}
