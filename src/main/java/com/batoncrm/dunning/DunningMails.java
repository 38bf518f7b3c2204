package com.batoncrm.dunning;

import static com.batoncrm.engine.Words.note;

import com.batoncrm.company.Company;
import com.batoncrm.company.Documents;
import com.batoncrm.contract.ContractService;
import com.batoncrm.customer.Contact;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.dunning.Step.Channel;
import com.batoncrm.dunning.Step.Who;
import com.batoncrm.engine.Accounts;
import com.batoncrm.mail.Links;
import com.batoncrm.mail.Mail;
import com.batoncrm.mail.Mails;
import com.batoncrm.receivable.ReceivableService;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The letters of dunning as documents, and the mails that carry them. */
@Component
class DunningMails {

    private static final String POSTING_GROUP = "finance";
    private static final Duration ANSWERABLE = Duration.ofDays(60);

    private final CustomerService customers;
    private final ReceivableService receivables;
    private final ContractService contracts;
    private final Accounts accounts;
    private final Company company;
    private final Documents documents;
    private final Links links;
    private final Mails mails;
    private final MessageSource messages;
    private final Clock clock;

    DunningMails(
            CustomerService customers,
            ReceivableService receivables,
            ContractService contracts,
            Accounts accounts,
            Company company,
            Documents documents,
            Links links,
            Mails mails,
            MessageSource messages,
            Clock clock) {
        this.customers = customers;
        this.receivables = receivables;
        this.contracts = contracts;
        this.accounts = accounts;
        this.company = company;
        this.documents = documents;
        this.links = links;
        this.mails = mails;
        this.messages = messages;
        this.clock = clock;
    }

    /** To the contact with a link to answer; a letter on paper to finance as well, who posts it. */
    void send(Reminder reminder) {
        Customer customer = customers.get(reminder.customerNumber());
        Contact contact = customer.mainContact().orElseGet(() -> new Contact("", "", "", ""));
        String owner = contracts
                .get(receivables.get(reminder.items().get(0).receivable()).contractNumber())
                .owner();
        Locale language = customer.language();
        Map<String, Object> model = new HashMap<>();
        model.put("reminder", reminder);
        model.put("customer", customer);
        model.put("name", contact.name());
        model.put("address", customer.address().lines(language));
        model.put("from", reminder.who() == Who.SALES ? accounts.nameOf(owner) : company.name());
        byte[] pdf = documents.pdf("dunning", model, language);
        String subject = text("dunning.letter." + reminder.tone(), language, reminder.number());
        mails.send(Mail.to(contact.email(), contact.name())
                .about(DunningService.SUBJECT, reminder.number())
                .invitesComplaint(reminder.customerNumber())
                .owner(owner)
                .key("dunning:" + reminder.number())
                .language(language)
                .subject(subject)
                .template("dunning-letter", model)
                .attach(reminder.number() + ".pdf", pdf)
                .link(links.create(
                        CustomerReplies.LINK,
                        reminder.number(),
                        1,
                        clock.instant().plus(ANSWERABLE))));
        if (reminder.channel() == Channel.LETTER) {
            mails.tellGroup(POSTING_GROUP, mail -> mail.about(DunningService.SUBJECT, reminder.number())
                    .key("dunning-post:" + reminder.number())
                    .subject(note("dunning.mail.post", reminder.number(), customer.name()))
                    .template("dunning-post", model)
                    .attach(reminder.number() + ".pdf", pdf));
        }
    }

    private String text(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
