package com.batoncrm.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.batoncrm.attachment.Attachment;
import com.batoncrm.attachment.AttachmentFixture;
import com.batoncrm.attachment.Attachments;
import com.batoncrm.complaint.Complaint;
import com.batoncrm.complaint.ComplaintEntry;
import com.batoncrm.complaint.ComplaintFixtures;
import com.batoncrm.complaint.ComplaintReplies;
import com.batoncrm.complaint.ComplaintService;
import com.batoncrm.complaint.Source;
import com.batoncrm.contract.ContractFixtures;
import com.batoncrm.contract.ContractService;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.Tasklist;
import com.batoncrm.mail.MailFixtures;
import com.batoncrm.mail.MailReplied;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a customer's reply to one of our mails. */
@BatonTest
class CustomerReplyTests {

    @Autowired
    private ContractFixtures contracts;

    @Autowired
    private ContractService contractService;

    @Autowired
    private ComplaintFixtures fixtures;

    @Autowired
    private ComplaintService complaints;

    @Autowired
    private Attachments attachments;

    @Autowired
    private MailFixtures mails;

    @Autowired
    private Tasklist tasklist;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private final UUID reply = UUID.randomUUID();

    @Test
    void theOwnerReadsAReplyAndFindsThatItIsAComplaint() {
        String contract = contracts.number(contracts.sentContract());
        String customer = contractService.get(contract).customerNumber();
        ProcessInstance case1 = replied(mails.keyed("contract-sent:" + contract), "x\nThe pump leaks");
        Task task = tasklist.task(case1, CustomerReply.READ_REPLY);
        assertThat(task.getAssignee()).isEqualTo("sales");
        assertThat(tasklist.open(task).text("words")).contains("The pump leaks");
        assertThat(tasklist.open(task).text("hint")).contains("bad.exe");
        UUID file = attachments
                .of(ComplaintReplies.SUBJECT, reply.toString())
                .get(0)
                .id();
        assertThat(attachments.open("sales", file)).isPresent();
        assertThat(attachments.open("hr", file)).isEmpty();

        tasklist.submit(task, "sales", form -> form.set("replyMeaning", "COMPLAINT"));
        assertThat(case1).isEnded().hasPassed(CustomerReply.OPEN_COMPLAINT, CustomerReply.COMPLAINT_OPENED);
        Complaint complaint = complaints.of(customer).get(0);
        assertThat(complaint.source()).isEqualTo(Source.MAIL);
        assertThat(complaint.subject().contract()).contains(contract);
        assertThat(complaint.description()).isEqualTo("x\nThe pump leaks");
        assertThat(complaint.reporterEmail()).as("not whoever replied").isEqualTo("anna@muster.example");
        assertThat(attachments.of(ComplaintService.SUBJECT, complaint.number()))
                .extracting(Attachment::fileName)
                .containsExactly("leak.png");
    }

    @Test
    void aThankYouIsDealtWithAndOpensNothing() {
        String contract = contracts.number(contracts.sentContract());
        ProcessInstance case1 = replied(mails.keyed("contract-sent:" + contract), "Thank you!");
        tasklist.submit(case1, CustomerReply.READ_REPLY, "sales", form -> form.set("replyMeaning", "DEALT_WITH"));
        assertThat(case1).isEnded().hasPassed(CustomerReply.REPLY_DEALT_WITH);
        assertThat(complaints.of(contractService.get(contract).customerNumber()))
                .isEmpty();
    }

    @Test
    void aReplyAboutAComplaintStandsInItsHistoryAtOnceAndItsDepartmentReadsIt() {
        ProcessInstance complaint = fixtures.start();
        String number = complaint.getBusinessKey();
        ProcessInstance case1 = replied(mails.keyed("complaint:receipt:" + number + ":0"), "It smokes now");
        assertThat(complaints.history(number)).extracting(ComplaintEntry::text).contains("It smokes now");
        assertThat(tasklist.open(fixtures.task(number, ComplaintProcess.TAKE_ON))
                        .text("history"))
                .contains("It smokes now");
        assertThat(attachments.of(ComplaintService.SUBJECT, number))
                .extracting(Attachment::fileName)
                .containsExactly("leak.png");
        Task task = tasklist.task(case1, CustomerReply.READ_REPLY);
        assertThat(task.getAssignee()).isNull();
        assertThat(tasklist.open(task).text("hint")).contains("stands in complaint " + number);
        tasklist.submit(task, "service", form -> form.set("replyMeaning", "DEALT_WITH"));
        assertThat(case1).isEnded();
    }

    @Test
    void aReplyToOurQuestionIsItsAnswerAndNobodyReadsItSeparately() {
        ProcessInstance complaint = fixtures.start();
        String number = complaint.getBusinessKey();
        fixtures.takeOn(complaint);
        fixtures.ask(complaint, "Which light blinks?");
        replied(mails.keyed("complaint:question:" + number + ":1"), "The red one", List.of());
        fixtures.runJobs();
        assertThat(complaints.history(number)).last().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(ComplaintEntry.Kind.ANSWERED);
            assertThat(entry.text()).isEqualTo("The red one");
        });
        assertThat(fixtures.tasks(number))
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly(ComplaintTreatment.PROPOSE);
        assertThat(fixtures.process(CustomerReply.KEY, reply.toString())).isNull();
    }

    @Test
    void aReplyWithoutWordsIsKeptByItsSubject() {
        String contract = contracts.number(contracts.sentContract());
        ProcessInstance case1 = replied(mails.keyed("contract-sent:" + contract), " ");
        tasklist.submit(case1, CustomerReply.READ_REPLY, "sales", form -> form.set("replyMeaning", "COMPLAINT"));
        assertThat(complaints.of(contractService.get(contract).customerNumber()))
                .extracting(Complaint::description)
                .containsExactly("Re: <i>it</i>");
    }

    private ProcessInstance replied(UUID mail, String text) {
        replied(
                mail,
                text,
                List.of(
                        new MailReplied.File("leak.png", AttachmentFixture.picture("png")),
                        new MailReplied.File("bad.exe", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0})));
        return fixtures.process(CustomerReply.KEY, reply.toString());
    }

    private void replied(UUID mail, String text, List<MailReplied.File> files) {
        transaction.executeWithoutResult(status -> events.publishEvent(new MailReplied(
                reply, mails.find(mail), "Somebody", "somebody@elsewhere.example", "Re: <i>it</i>", text, files)));
    }
}
