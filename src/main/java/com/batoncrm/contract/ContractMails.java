package com.batoncrm.contract;

import static com.batoncrm.engine.Words.note;

import com.batoncrm.company.Documents;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.mail.Mail;
import com.batoncrm.mail.Mails;
import com.batoncrm.quote.QuoteContent;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The contract as a document, and the mails about it. */
@Component
class ContractMails {

    private final CustomerService customers;
    private final Documents documents;
    private final Mails mails;
    private final MessageSource messages;

    ContractMails(CustomerService customers, Documents documents, Mails mails, MessageSource messages) {
        this.customers = customers;
        this.documents = documents;
        this.mails = mails;
        this.messages = messages;
    }

    /** To the contact, in the customer's language, with the contract to sign. */
    void send(Contract contract, QuoteContent content) {
        Locale language = customers.get(contract.customerNumber()).language();
        String proof = text("contract.document.hash", language, contract.number(), contract.contentHash());
        Map<String, Object> model = Map.of("contract", contract, "quote", content, "footnote", proof);
        mails.send(Mail.to(content.contact().id(), content.contact().name())
                .about(ContractService.SUBJECT, contract.number())
                .invitesComplaint(contract.customerNumber())
                .owner(contract.owner())
                .key("contract-sent:" + contract.number())
                .language(language)
                .subject(text(
                        contract.amends() == null ? "contract.mail.sent" : "contract.mail.amendment",
                        language,
                        contract.number(),
                        content.title()))
                .template("contract-sent", model)
                .attach(contract.number() + ".pdf", documents.pdf("contract", model, language)));
    }

    /** To the owner, once for each day on which one is due. */
    void remind(Contract contract, QuoteContent content, LocalDate due, String decideOn) {
        mails.tell(contract.owner(), mail -> mail.about(ContractService.SUBJECT, contract.number())
                .key("contract-reminder:" + contract.number() + ":" + due)
                .subject(note("contract.mail.reminder", contract.number(), contract.customerName()))
                .template("contract-reminder", Map.of("contract", contract, "quote", content, "decideOn", decideOn)));
    }

    /** To the owner: what holds from now on. */
    void tellAmended(Contract amendment) {
        mails.tell(amendment.owner(), mail -> mail.about(ContractService.SUBJECT, amendment.number())
                .key("contract-amended:" + amendment.number())
                .subject(note("contract.mail.amended", amendment.amends(), amendment.customerName()))
                .template("contract-amended", Map.of("contract", amendment, "quote", amendment.content())));
    }

    /** To the contact and to the owner. */
    void tellCancelled(Contract contract, QuoteContent content) {
        Locale language = customers.get(contract.customerNumber()).language();
        Map<String, Object> model = Map.of("contract", contract, "quote", content);
        mails.send(Mail.to(content.contact().id(), content.contact().name())
                .about(ContractService.SUBJECT, contract.number())
                .owner(contract.owner())
                .key("contract-cancelled:" + contract.number())
                .language(language)
                .subject(text("contract.mail.cancelled", language, contract.number(), content.title()))
                .template("contract-cancelled", model));
        mails.tell(contract.owner(), mail -> mail.about(ContractService.SUBJECT, contract.number())
                .key("contract-cancelled-owner:" + contract.number())
                .subject(note("contract.mail.cancelledOwner", contract.number(), contract.customerName()))
                .template("contract-cancelled-owner", model));
    }

    private String text(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
