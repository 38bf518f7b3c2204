package com.batoncrm.receivable;

import com.batoncrm.company.Documents;
import com.batoncrm.contract.Contract;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.mail.Mail;
import com.batoncrm.mail.Mails;
import com.batoncrm.quote.QuoteContent;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The invoice as a document, and the mail that brings it. */
@Component
class InvoiceMails {

    private final CustomerService customers;
    private final Documents documents;
    private final Mails mails;
    private final MessageSource messages;

    InvoiceMails(CustomerService customers, Documents documents, Mails mails, MessageSource messages) {
        this.customers = customers;
        this.documents = documents;
        this.mails = mails;
        this.messages = messages;
    }

    /** To the contact of the contract, in the customer's language. */
    void send(Receivable receivable, Contract contract, QuoteContent content, Invoice invoice) {
        Customer customer = customers.get(contract.customerNumber());
        Locale language = customer.language();
        String number = Objects.requireNonNull(receivable.invoiceNumber());
        Map<String, Object> model = Map.of(
                "receivable", receivable,
                "contract", contract,
                "quote", content,
                "invoice", invoice,
                "taxNumber", customer.taxNumber());
        mails.send(Mail.to(content.contact().id(), content.contact().name())
                .about(ReceivableService.SUBJECT, receivable.number())
                .invitesComplaint(contract.customerNumber())
                .owner(contract.owner())
                .key("invoice:" + number)
                .language(language)
                .subject(messages.getMessage(
                        "receivable.mail.invoice", new Object[] {number, content.title()}, language))
                .template("invoice-sent", model)
                .attach(number + ".pdf", documents.pdf("invoice", model, language)));
    }
}
