package com.batoncrm.contract.process;

import static com.batoncrm.contract.process.ContractSigning.ACCEPTED_ON;
import static com.batoncrm.contract.process.ContractSigning.AUTHOR;
import static com.batoncrm.contract.process.ContractSigning.AUTHOR_NAME;
import static com.batoncrm.contract.process.ContractSigning.NUMBER;
import static com.batoncrm.contract.process.ContractSigning.SENT_TO;
import static com.batoncrm.contract.process.ContractSigning.TITLE;
import static com.batoncrm.contract.process.ContractSigning.VIEWS;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.contract.ContractService;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.ProcessVariable;
import com.batoncrm.engine.Refused;
import com.batoncrm.quote.QuoteContent;
import com.batoncrm.relationship.RelationshipService;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the forms of the process show, and the dates typed into them. */
@Component
class ContractForms {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final ContractService contracts;
    private final RelationshipService relationships;
    private final Accounts accounts;

    ContractForms(ContractService contracts, RelationshipService relationships, Accounts accounts) {
        this.contracts = contracts;
        this.relationships = relationships;
        this.accounts = accounts;
    }

    void fill(DelegateExecution execution) {
        QuoteContent content = contracts.content(NUMBER.from(execution));
        TITLE.on(execution, content.title());
        SENT_TO.on(
                execution, content.contact().name() + ", " + content.contact().id());
        ACCEPTED_ON.on(execution, written(contracts.get(NUMBER.from(execution)).acceptedOn()));
        VIEWS.on(
                execution,
                relationships.sideBySide(contracts.get(NUMBER.from(execution)).customerNumber()));
        AUTHOR_NAME.on(execution, accounts.nameOf(AUTHOR.from(execution)));
    }

    static String written(LocalDate day) {
        return DAY.format(day);
    }

    /** Empty where nothing was entered. */
    static Optional<LocalDate> day(DelegateTask task, ProcessVariable<String> variable) {
        return variable.find(task).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new Refused(say("contract.refused.notADate", text));
            }
        });
    }
}
