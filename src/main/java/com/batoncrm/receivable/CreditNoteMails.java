package com.batoncrm.receivable;

import static com.batoncrm.engine.Words.note;

import com.batoncrm.company.Documents;
import com.batoncrm.contract.Contract;
import com.batoncrm.contract.ContractService;
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

/** The credit note as a document, the mail that brings it, and what the contract's owner hears of it. */
@Component
class CreditNoteMails {

    private final ContractService contracts;
    private final CustomerService customers;
    private final Receivables receivables;
    private final Ledger ledger;
    private final Documents documents;
    private final Mails mails;
    private final MessageSource messages;

    CreditNoteMails(
            ContractService contracts,
            CustomerService customers,
            Receivables receivables,
            Ledger ledger,
            Documents documents,
            Mails mails,
            MessageSource messages) {
        this.contracts = contracts;
        this.customers = customers;
        this.receivables = receivables;
        this.ledger = ledger;
        this.documents = documents;
        this.mails = mails;
        this.messages = messages;
    }

    /**
     * The owner with the daily digest; the customer where an invoice is credited.
     *
     * @param onAccount whether a part of it was paid already
     */
    void tell(CreditNote note, Contract contract, boolean onAccount) {
        mails.mention(
                contract.owner(),
                note(
                        "receivable.notice.credited",
                        contract.customerName(),
                        note.amount(),
                        contract.number(),
                        note.receivable(),
                        note.reason()));
        if (note.number() != null) {
            send(note, contract, note.number(), onAccount);
        }
    }

    private void send(CreditNote note, Contract contract, String number, boolean onAccount) {
        Customer customer = customers.get(contract.customerNumber());
        QuoteContent content = contracts.content(contract.number());
        Locale language = customer.language();
        Map<String, Object> model = Map.of(
                "note",
                note,
                "receivable",
                receivables.findById(note.receivable()).orElseThrow(),
                "balance",
                ledger.receivable(note.receivable()),
                "onAccount",
                onAccount,
                "contract",
                contract,
                "quote",
                content,
                "taxNumber",
                customer.taxNumber());
        mails.send(Mail.to(content.contact().id(), content.contact().name())
                .about(ReceivableService.SUBJECT, note.receivable())
                .owner(contract.owner())
                .key("credit-note:" + number)
                .language(language)
                .subject(messages.getMessage(
                        "receivable.mail.creditNote",
                        new Object[] {number, Objects.requireNonNull(note.invoiceNumber())},
                        language))
                .template("credit-note-sent", model)
                .attach(number + ".pdf", documents.pdf("credit-note", model, language)));
    }
}
