package com.batoncrm.complaint.process;

import static com.batoncrm.complaint.process.CustomerReply.CUSTOMER;
import static com.batoncrm.complaint.process.CustomerReply.DEPARTMENT;
import static com.batoncrm.complaint.process.CustomerReply.FILES;
import static com.batoncrm.complaint.process.CustomerReply.HINT;
import static com.batoncrm.complaint.process.CustomerReply.KEY;
import static com.batoncrm.complaint.process.CustomerReply.MAIL_SUBJECT;
import static com.batoncrm.complaint.process.CustomerReply.NUMBER;
import static com.batoncrm.complaint.process.CustomerReply.OWNER;
import static com.batoncrm.complaint.process.CustomerReply.REPLY;
import static com.batoncrm.complaint.process.CustomerReply.SENDER;
import static com.batoncrm.complaint.process.CustomerReply.WORDS;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.attachment.Attachment;
import com.batoncrm.complaint.Complaint;
import com.batoncrm.complaint.ComplaintReplies;
import com.batoncrm.complaint.ComplaintState;
import com.batoncrm.complaint.process.CustomerReply.Reply;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.Accounts;
import com.batoncrm.mail.MailReplied;
import com.batoncrm.mail.Written;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the process "Customer reply", in the transaction that takes the message out of the mailbox. */
@Component
class CustomerReplyFlow {

    private static final List<String> ABOUT_MONEY = List.of("receivable", "dunning");
    private static final List<String> COMPLAINED_OF = List.of("receivable", "contract");

    private final RuntimeService runtime;
    private final ComplaintReplies replies;
    private final CustomerService customers;
    private final Accounts accounts;

    CustomerReplyFlow(RuntimeService runtime, ComplaintReplies replies, CustomerService customers, Accounts accounts) {
        this.runtime = runtime;
        this.replies = replies;
        this.customers = customers;
        this.accounts = accounts;
    }

    /** Nobody has to read separately what a complaint waits for. */
    @EventListener
    void on(MailReplied reply) {
        Optional<Complaint> complaint = replies.complaintOf(reply.to());
        boolean awaited =
                complaint.filter(found -> found.state() == ComplaintState.ASKED).isPresent();
        List<String> refusals = replies.keep(reply);
        if (awaited && refusals.isEmpty()) {
            return;
        }
        VariableMap variables = Variables.createVariables();
        NUMBER.in(variables, reply.to().about());
        CUSTOMER.in(variables, customers.get(reply.to().customer()).name());
        OWNER.in(variables, complaint.isPresent() ? null : owner(reply.to()));
        DEPARTMENT.in(
                variables,
                complaint.map(found -> found.ownership().department()).orElseGet(() -> department(reply.to())));
        REPLY.in(variables, content(reply));
        WORDS.in(variables, List.of(Map.of("text", reply.text())));
        FILES.in(
                variables,
                replies.files(reply).stream().map(CustomerReplyFlow::row).toList());
        MAIL_SUBJECT.in(variables, reply.subject());
        SENDER.in(variables, (reply.name() + " <" + reply.address() + ">").strip());
        HINT.in(
                variables,
                (complaint
                                        .map(found -> say("complaint.reply.joined", found.number()) + " ")
                                        .orElse("")
                                + String.join(" ", refusals))
                        .strip());
        runtime.startProcessInstanceByKey(KEY, reply.reply().toString(), variables);
    }

    private @Nullable String owner(Written mail) {
        return Optional.ofNullable(mail.owner())
                .flatMap(accounts::person)
                .map(Accounts.Person::id)
                .orElse(null);
    }

    private static String department(Written mail) {
        return ABOUT_MONEY.contains(mail.aboutType()) ? "finance" : "sales";
    }

    private static Reply content(MailReplied reply) {
        Written to = reply.to();
        return new Reply(
                to.customer(),
                COMPLAINED_OF.contains(to.aboutType()) ? to.about() : "",
                reply.text().isBlank() ? reply.subject() : reply.text(),
                to.name(),
                to.address());
    }

    private static Map<String, Object> row(Attachment file) {
        return Map.of("name", file.fileName(), "path", file.path());
    }
}
