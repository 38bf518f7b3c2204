package com.batoncrm.mail.process;

import static com.batoncrm.mail.process.UndeliveredMail.ADDRESS;
import static com.batoncrm.mail.process.UndeliveredMail.ADDRESS_UNUSABLE;
import static com.batoncrm.mail.process.UndeliveredMail.CORRECT_ADDRESS;
import static com.batoncrm.mail.process.UndeliveredMail.MAIL_GIVEN_UP;
import static com.batoncrm.mail.process.UndeliveredMail.MAIL_SENT_AGAIN;
import static com.batoncrm.mail.process.UndeliveredMail.NEXT;
import static com.batoncrm.mail.process.UndeliveredMail.Next.GIVE_UP;
import static com.batoncrm.mail.process.UndeliveredMail.Next.SEND_AGAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.mail.Links;
import com.batoncrm.mail.Mail;
import com.batoncrm.mail.Mails;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A refused address becomes a task, and the mail gets on its way again or is given up. */
@BatonTest
class UndeliveredMailTests {

    @Autowired
    private Mails mails;

    @Autowired
    private Links links;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final String key = "undelivered:" + UUID.randomUUID();

    private ProcessInstance undelivered(@Nullable String owner) {
        transaction.executeWithoutResult(status -> mails.send(Mail.to("ann(at)customer.example", "Ann <b>")
                .about("quote", "Q-2026-000001")
                .owner(owner)
                .key(key)
                .subject("Your quote")
                .link(links.create("answer", key, 1, MovableClock.START.plus(Duration.ofDays(1))))
                .template("test-greeting", Map.of("text", ""))));
        tasklist.runJobs();
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(mail().get("id") + "")
                .singleResult();
    }

    private Map<String, @Nullable Object> mail() {
        return jdbc.sql("select * from mail where key = ?").param(key).query().singleRow();
    }

    @Test
    void theOwnerCorrectsTheAddressAndTheMailGoesOutAgain() {
        ProcessInstance process = undelivered("sales");
        assertThat(process).isWaitingAt(CORRECT_ADDRESS).task().isAssignedTo("sales");
        var form = tasklist.open(tasklist.task(process, CORRECT_ADDRESS));
        assertThat(form.variable("recipient")).isEqualTo("Ann <b> <ann(at)customer.example>");
        assertThat(form.variable("mailSubject")).isEqualTo("Your quote");
        assertThat(form.variable("refusal")).isEqualTo("This is not an e-mail address.");

        tasklist.submit(process, CORRECT_ADDRESS, "sales", answer -> answer.set(NEXT.name(), SEND_AGAIN.name())
                .set(ADDRESS.name(), "ann@customer.example"));

        assertThat(process).isEnded().hasPassed(MAIL_SENT_AGAIN);
        assertThat(mail()).containsEntry("state", "HELD").containsEntry("to_address", "ann@customer.example");
        assertThat(mail().get("link_token")).isNotNull();
    }

    @Test
    void theOwnerGivesTheMailUpAndItsLinkIsErased() {
        ProcessInstance process = undelivered("sales");
        tasklist.submit(process, CORRECT_ADDRESS, "sales", answer -> answer.set(NEXT.name(), GIVE_UP.name()));
        assertThat(process).isEnded().hasPassed(MAIL_GIVEN_UP);
        assertThat(mail()).containsEntry("state", "GIVEN_UP").containsEntry("link_token", null);
    }

    @Test
    void whatIsNoAddressComesBack() {
        ProcessInstance process = undelivered("sales");
        // Looks like an address to the form, but no mail server would take it.
        tasklist.submit(process, CORRECT_ADDRESS, "sales", answer -> answer.set(NEXT.name(), SEND_AGAIN.name())
                .set(ADDRESS.name(), "ann@customer"));
        assertThat(process).isWaitingAt(CORRECT_ADDRESS).hasPassed(ADDRESS_UNUSABLE);
        assertThat(tasklist.open(tasklist.task(process, CORRECT_ADDRESS)).variable("refusal"))
                .isEqualTo("'ann@customer' is not an e-mail address.");
        assertThat(mail()).containsEntry("state", "REFUSED");
    }

    @Test
    void aMailOfNobodyGoesToProcessAdministration() {
        ProcessInstance process = undelivered(null);
        assertThat(process).isWaitingAt(CORRECT_ADDRESS).task().isNotAssigned().hasCandidateGroup("process-admin");
    }

    @Test
    void aMailOfSomebodyWhoLeftGoesToProcessAdministration() {
        assertThat(undelivered("left-long-ago")).task().isNotAssigned().hasCandidateGroup("process-admin");
    }

    @Test
    void withoutAChoiceNothingIsSubmitted() {
        ProcessInstance process = undelivered("sales");
        assertThatThrownBy(() -> tasklist.submit(process, CORRECT_ADDRESS, "sales", answer -> {}))
                .isInstanceOf(AssertionError.class);
    }
}
