package com.batoncrm.contract;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.Company;
import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.Refused;
import com.batoncrm.quote.Quote;
import com.batoncrm.quote.QuoteContent;
import com.batoncrm.quote.QuoteService;
import com.batoncrm.quote.QuoteState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with a contract. */
@Service
@Transactional
public class ContractService {

    /** The type under which contracts stand in mails and the audit. */
    public static final String SUBJECT = "contract";

    private final Contracts contracts;
    private final QuoteService quotes;
    private final ContractMails mails;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Company company;
    private final WorkingDays days;
    private final Clock clock;

    ContractService(
            Contracts contracts,
            QuoteService quotes,
            ContractMails mails,
            Audit audit,
            ApplicationEventPublisher events,
            Company company,
            WorkingDays days,
            Clock clock) {
        this.contracts = contracts;
        this.quotes = quotes;
        this.mails = mails;
        this.audit = audit;
        this.events = events;
        this.company = company;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Draws up the one contract of an accepted quote, exactly as it was signed; where it amends a contract, the amendment.
     *
     * @throws Refused where the amended contract does not hold any more
     * @throws IllegalStateException where the tables do not prove what was signed, or there is a contract already
     */
    public Contract drawUp(String quoteNumber) {
        Quote quote = quotes.get(quoteNumber);
        if (quote.state() != QuoteState.ACCEPTED) {
            throw new IllegalStateException("Quote " + quoteNumber + " is not accepted but " + quote.state());
        }
        contracts.findByQuoteNumber(quoteNumber).ifPresent(existing -> {
            throw new IllegalStateException("Quote " + quoteNumber + " has contract " + existing.number() + " already");
        });
        String owner = quote.author();
        String number;
        if (quote.amends() == null) {
            number = String.format(Locale.ROOT, "V-%d-%06d", days.today().getYear(), contracts.nextNumber());
        } else {
            Contract amended = lockSigned(quote.amends());
            owner = amended.owner();
            number = amended.number() + "-A" + (contracts.countByAmends(amended.number()) + 1);
        }
        LocalDate acceptedOn = LocalDate.ofInstant(quote.stateSince(), company.zone());
        Contract contract = contracts.saveAndFlush(
                new Contract(number, owner, quote, quotes.proven(quoteNumber), acceptedOn, clock.instant()));
        audit.record(entry("contract.drawn-up", contract));
        return contract;
    }

    /** Mails the contract to the customer's contact, to be signed and sent back. */
    public void send(String number) {
        Contract contract = get(number);
        QuoteContent content = contract.content();
        contract.send(clock.instant());
        mails.send(contract, content);
        audit.record(
                entry("contract.sent", contract).text("to", content.contact().id()));
    }

    /** Reminds the owner that the signed copy is missing: {@code due} is the reminder's day. */
    public void remind(String number, LocalDate due, String decideOn) {
        Contract contract = get(number);
        mails.remind(contract, contract.content(), due, decideOn);
        audit.record(entry("contract.reminded", contract).text("told", contract.owner()));
    }

    /** Notes that sales management waits on for the signed copy, until the end of that day. */
    public void waitOn(String number, LocalDate deadline) {
        Contract contract = get(number);
        contract.requireDrawnUp();
        LocalDate today = days.today();
        if (!deadline.isAfter(today)) {
            throw new Refused(say("contract.refused.deadlineOver"));
        }
        if (deadline.isAfter(today.plusYears(1))) {
            throw new Refused(say("contract.refused.deadlineTooFar"));
        }
        audit.record(entry("contract.waited-on", contract).text("deadline", deadline.toString()));
    }

    /** The signed copy is here: the quote is concluded; {@link ContractSigned} or {@link ContractAmended} tells everybody. */
    public void recordSigned(String number, SignedCopy copy) {
        Contract contract = get(number);
        String amends = contract.amends();
        if (amends != null) {
            lockSigned(amends);
        }
        contract.sign(copy, days.today(), clock.instant());
        contracts.saveAndFlush(contract);
        quotes.conclude(contract.quoteNumber(), true);
        LocalDate signedOn = Objects.requireNonNull(contract.signedOn());
        audit.record(entry("contract.signed", contract)
                .text("signedOn", signedOn.toString())
                .text("signers", contract.signers())
                .text("location", contract.paperLocation())
                .text("remark", contract.remark()));
        if (amends != null) {
            mails.tellAmended(contract);
            audit.record(AuditEntry.of("contract.amended", SUBJECT, amends).rules(List.of(number)));
            events.publishEvent(new ContractAmended(amends, number));
            return;
        }
        events.publishEvent(new ContractSigned(
                number,
                contract.quoteNumber(),
                contract.customerNumber(),
                contract.owner(),
                contract.paymentTerm(),
                contract.gross(),
                signedOn));
    }

    /** No signed copy will come. */
    public void recordNotSigned(String number, String reason) {
        Contract contract = get(number);
        contract.giveUp(reason, clock.instant());
        contracts.saveAndFlush(contract);
        quotes.conclude(contract.quoteNumber(), false);
        audit.record(entry("contract.not-signed", contract).text("reason", contract.reason()));
    }

    /**
     * A signed contract does not hold any more; owner and customer are mailed, and {@link ContractCancelled} tells
     * everybody.
     *
     * @param reason as the customer reads it
     * @param retained what the customer pays nevertheless, with tax; zero where all is credited
     * @throws Refused where it is not signed or was cancelled already, or not less than all is retained
     */
    public void cancel(String number, String reason, Money retained) {
        Contract contract = lockSigned(number);
        Money gross = inForce(number).gross();
        if (retained.isNegative() || !retained.equals(retained.rounded()) || retained.compareTo(gross) >= 0) {
            throw new Refused(say("contract.refused.retained", gross));
        }
        contract.cancel(reason, retained, clock.instant());
        contracts.saveAndFlush(contract);
        audit.record(entry("contract.cancelled", contract)
                .text("reason", contract.reason())
                .text("retained", retained.toString()));
        mails.tellCancelled(contract, content(number));
        events.publishEvent(new ContractCancelled(number, contract.customerNumber(), contract.owner(), reason));
    }

    /**
     * A contract that holds, with its row locked until the transaction ends.
     *
     * @throws Refused where it is unknown, an amendment, not signed, or cancelled
     */
    public Contract lockSigned(String number) {
        Contract contract = lock(number);
        contract.requireSigned();
        return contract;
    }

    /** As {@link #lockSigned}, and also one that was cancelled where its customer pays a part nevertheless. */
    public Contract lockToInvoice(String number) {
        Contract contract = lock(number);
        if (!contract.retained().isPositive()) {
            contract.requireSigned();
        }
        return contract;
    }

    private Contract lock(String number) {
        Contract contract =
                contracts.lock(number).orElseThrow(() -> new Refused(say("contract.refused.unknown", number)));
        if (contract.amends() != null) {
            throw new Refused(say("contract.refused.isAmendment", number, contract.amends()));
        }
        return contract;
    }

    /** The terms that hold: the last signed amendment of the contract, or else the contract itself. */
    @Transactional(readOnly = true)
    public Contract inForce(String number) {
        return contracts.amendmentInForce(number).orElseGet(() -> get(number));
    }

    /** @throws Refused where there is no such contract */
    @Transactional(readOnly = true)
    public Contract get(String number) {
        return contracts.findById(number).orElseThrow(() -> new Refused(say("contract.refused.unknown", number)));
    }

    @Transactional(readOnly = true)
    public Optional<Contract> find(String number) {
        return contracts.findById(number);
    }

    /**
     * What was signed and is in force.
     *
     * @throws IllegalStateException where the stored content is no longer what was drawn up
     */
    @Transactional(readOnly = true)
    public QuoteContent content(String number) {
        return inForce(number).content();
    }

    /** The customer's, by number, the newest first, at most 50. */
    @Transactional(readOnly = true)
    public List<Contract> ofCustomer(String customer) {
        return contracts.findTop50ByCustomerNumberOrderByNumberDesc(customer);
    }

    /** The customer's, by number, whose signed copy is not here yet. */
    @Transactional(readOnly = true)
    public List<Contract> awaited(String customer) {
        return contracts.findByCustomerNumberAndState(customer, ContractState.DRAWN_UP);
    }

    /** The salesperson's contracts, newest first, at most 200. */
    @Transactional(readOnly = true)
    public List<Contract> of(String owner) {
        return contracts.findTop200ByOwnerAndAmendsIsNullOrderByNumberDesc(owner);
    }

    /** All contracts that somebody looks after, ended ones as well, by number. */
    @Transactional(readOnly = true)
    public List<Contract> ownedBy(String owner) {
        return contracts.findByOwnerOrderByNumber(owner);
    }

    private static AuditEntry entry(String action, Contract contract) {
        return AuditEntry.of(action, SUBJECT, contract.number()).version(contract.quoteVersion());
    }
}
