package com.batoncrm.complaint;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.attachment.Attachments;
import com.batoncrm.attachment.Upload;
import com.batoncrm.contract.Contract;
import com.batoncrm.contract.ContractService;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.dunning.DunningService;
import com.batoncrm.dunning.ReminderItem;
import com.batoncrm.engine.Refused;
import com.batoncrm.mail.WaysBack;
import com.batoncrm.mail.Written;
import com.batoncrm.receivable.Receivable;
import com.batoncrm.receivable.ReceivableService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a customer says himself by the link in a contract, an invoice or a reminder. */
@Service
@Transactional
public class CustomerComplaints {

    /** As long as anything that we sell is under warranty. */
    private static final Duration LINK_LIVES = Duration.ofDays(2 * 365);

    /** Within so long the same words are the same message, sent twice. */
    private static final Duration SENT_TWICE = Duration.ofHours(1);

    private static final int LONGEST_NAME = 200;
    private static final int MOST_CHOICES = 50;

    private final WaysBack waysBack;
    private final ComplaintService complaints;
    private final Attachments attachments;
    private final CustomerService customers;
    private final ContractService contracts;
    private final ReceivableService receivables;
    private final DunningService dunning;
    private final Clock clock;

    CustomerComplaints(
            WaysBack waysBack,
            ComplaintService complaints,
            Attachments attachments,
            CustomerService customers,
            ContractService contracts,
            ReceivableService receivables,
            DunningService dunning,
            Clock clock) {
        this.waysBack = waysBack;
        this.complaints = complaints;
        this.attachments = attachments;
        this.customers = customers;
        this.contracts = contracts;
        this.receivables = receivables;
        this.dunning = dunning;
        this.clock = clock;
    }

    /** A contract or invoice of the customer's. */
    public record Choice(String number, String text) {}

    /**
     * What the holder of a link may know.
     *
     * @param name to whom the mail was written
     * @param choices what a complaint can be about, the newest first
     * @param about the number of what the mail was about, where it is one of these; else empty
     * @param open whether the link still works
     */
    public record Invitation(String customerName, String name, List<Choice> choices, String about, boolean open) {

        public Invitation {
            choices = List.copyOf(choices);
        }
    }

    /**
     * What a customer says.
     *
     * @param about the number of a choice; empty for none
     * @param disputed in the currency of the invoice; zero for nothing
     */
    public record Said(String text, String about, BigDecimal disputed, String by, List<Upload> files) {

        public Said {
            files = List.copyOf(files);
        }
    }

    /** What the link leads to; empty for one that never was. Changes nothing. */
    @Transactional(readOnly = true)
    public Optional<Invitation> invitation(String token) {
        return waysBack.byPage(token).map(this::invitation);
    }

    /**
     * Opens a complaint; the same words sent twice open one.
     *
     * @return its number
     * @throws Refused where something is missing, too long, not the customer's, or a file is not taken
     */
    public String complain(String token, Said said) {
        Written mail = waysBack.lockByPage(token)
                .filter(this::isOpen)
                .orElseThrow(() -> new Refused(say("complaint.refused.link")));
        if (said.by().isBlank()) {
            throw new Refused(say("complaint.refused.name"));
        }
        ComplaintService.requireText(said.text());
        ComplaintService.requireReadable(said.text(), ComplaintService.LONGEST);
        ComplaintService.requireReadable(said.by(), LONGEST_NAME);
        attachments.check(said.files());
        String number = sentBefore(mail, said).orElseGet(() -> open(mail, said));
        attachments.add(ComplaintService.SUBJECT, number, said.by().strip(), said.files());
        return number;
    }

    private String open(Written mail, Said said) {
        NewComplaint plain =
                NewComplaint.said(Source.PAGE, mail.customer(), said.about(), said.text(), said.by(), mail.address());
        List<Dispute> disputes = complaints.disputed(mail.customer(), said.about(), said.disputed());
        return complaints.open(new NewComplaint(
                plain.source(),
                plain.customer(),
                plain.about(),
                disputes.isEmpty() ? plain.category() : Category.INVOICE,
                plain.description(),
                plain.urgency(),
                plain.wish(),
                disputes,
                plain.reporterName(),
                plain.reporterEmail()));
    }

    private Optional<String> sentBefore(Written mail, Said said) {
        return complaints.of(mail.customer()).stream()
                .filter(before -> before.isOpen()
                        && before.description().equals(said.text().strip())
                        && before.receivedAt().plus(SENT_TWICE).isAfter(clock.instant()))
                .map(Complaint::number)
                .findFirst();
    }

    private Invitation invitation(Written mail) {
        Customer customer = customers.get(mail.customer());
        List<Choice> choices = choices(customer.number());
        String meant = meant(mail);
        boolean known = choices.stream().anyMatch(choice -> choice.number().equals(meant));
        return new Invitation(customer.name(), mail.name(), choices, known ? meant : "", isOpen(mail));
    }

    /** A reminder of one invoice means that invoice. */
    private String meant(Written mail) {
        if (mail.aboutType().equals(DunningService.SUBJECT)) {
            List<ReminderItem> items = dunning.reminder(mail.about()).items();
            return items.size() == 1 ? items.get(0).invoice() : "";
        }
        return receivables.find(mail.about()).map(Receivable::invoiceNumber).orElse(mail.about());
    }

    /** What was sent to him, and is no mere amendment. */
    private List<Contract> known(String customer) {
        return contracts.ofCustomer(customer).stream()
                .filter(contract -> contract.sentAt() != null && contract.amends() == null)
                .toList();
    }

    private List<Choice> choices(String customer) {
        List<Choice> choices = new ArrayList<>();
        for (Contract contract : known(customer)) {
            for (Receivable receivable : receivables.of(contract.number())) {
                String invoice = receivable.invoiceNumber();
                if (invoice != null) {
                    choices.add(new Choice(
                            invoice, say("complaint.tell.invoice", invoice, receivable.amount(), contract.number())));
                }
            }
            choices.add(new Choice(
                    contract.number(),
                    say(
                            "complaint.tell.contract",
                            contract.number(),
                            contracts.content(contract.number()).title())));
        }
        return choices.stream().limit(MOST_CHOICES).toList();
    }

    private boolean isOpen(Written mail) {
        return mail.at().plus(LINK_LIVES).isAfter(clock.instant());
    }
}
