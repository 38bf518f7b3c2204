package com.batoncrm.handover.process;

import static com.batoncrm.engine.Words.say;
import static com.batoncrm.handover.process.CustomerHandover.CONTACT_TEXT;
import static com.batoncrm.handover.process.CustomerHandover.ITEM_ID;
import static com.batoncrm.handover.process.CustomerHandover.NUMBER;
import static com.batoncrm.handover.process.CustomerHandover.SUCCESSOR;

import com.batoncrm.company.Company;
import com.batoncrm.customer.Contact;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.engine.Accounts;
import com.batoncrm.mail.Mail;
import com.batoncrm.mail.Mails;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Tell contact". */
@Component
class TellContact implements JavaDelegate {

    private final CustomerService customers;
    private final Accounts accounts;
    private final Mails mails;
    private final Company company;

    TellContact(CustomerService customers, Accounts accounts, Mails mails, Company company) {
        this.customers = customers;
        this.accounts = accounts;
        this.mails = mails;
        this.company = company;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = NUMBER.find(execution).orElse("");
        CONTACT_TEXT.find(execution).filter(text -> !number.isEmpty()).ifPresent(text -> {
            Customer customer = customers.get(number);
            customer.mainContact()
                    .filter(contact -> !contact.email().isBlank())
                    .ifPresent(contact -> mails.send(mail(execution, customer, contact, text)));
        });
    }

    private Mail mail(DelegateExecution execution, Customer customer, Contact contact, String text) {
        Accounts.Person successor = accounts.person(SUCCESSOR.from(execution)).orElseThrow();
        return Mail.to(contact.email(), contact.name())
                .about("customer", customer.number())
                .customer(customer.number())
                .owner(successor.id())
                .key("handover:" + ITEM_ID.from(execution))
                .language(customer.language())
                .subject(say("handover.mail.subject", company.name()))
                .template(
                        "handover-contact",
                        Map.of(
                                "contact", contact.name(),
                                "text", text,
                                "successor", successor.name(),
                                "reach", successor.email()));
    }
}
