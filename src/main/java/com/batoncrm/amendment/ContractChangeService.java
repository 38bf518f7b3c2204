package com.batoncrm.amendment;

import static com.batoncrm.engine.Words.note;
import static com.batoncrm.engine.Words.say;

import com.batoncrm.amendment.ContractChange.State;
import com.batoncrm.amendment.ContractChange.Wanted;
import com.batoncrm.approval.ApprovalService;
import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.ExchangeRates;
import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.contract.Contract;
import com.batoncrm.contract.ContractService;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.Refused;
import com.batoncrm.mail.Mails;
import com.batoncrm.quote.FrozenText;
import com.batoncrm.receivable.ReceivableService;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done where a signed contract shall have other terms, or not hold any more. */
@Service
@Transactional
public class ContractChangeService {

    /** The type under which cancellations are signed. */
    public static final String CANCELLATION = "cancellation";

    private static final String SALES_MANAGEMENT = "sales-management";

    private final ContractChanges changes;
    private final ContractService contracts;
    private final ReceivableService receivables;
    private final ApprovalService approvals;
    private final ExchangeRates rates;
    private final WorkingDays days;
    private final Accounts accounts;
    private final Mails mails;
    private final Audit audit;
    private final Clock clock;

    ContractChangeService(
            ContractChanges changes,
            ContractService contracts,
            ReceivableService receivables,
            ApprovalService approvals,
            ExchangeRates rates,
            WorkingDays days,
            Accounts accounts,
            Mails mails,
            Audit audit,
            Clock clock) {
        this.changes = changes;
        this.contracts = contracts;
        this.receivables = receivables;
        this.approvals = approvals;
        this.rates = rates;
        this.days = days;
        this.accounts = accounts;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a change of a signed contract. Of a contract one at a time is under way.
     *
     * @throws Refused where the contract is unknown, not signed or cancelled, belongs to somebody else and the person is
     *     not of sales management, or a change is under way
     */
    public ContractChange open(String contractNumber, ChangeInput input, String person) {
        Contract contract = contracts.lockSigned(contractNumber.strip().toUpperCase(Locale.ROOT));
        requireMayChange(contract, person);
        changes.findByContractNumberAndState(contract.number(), State.UNDER_WAY).ifPresent(other -> {
            throw new Refused(say(
                    "amendment.refused.underWay." + other.wanted(),
                    contract.number(),
                    accounts.nameOf(other.wantedBy())));
        });
        String number = contract.number() + "-C" + (changes.countByContractNumber(contract.number()) + 1);
        ContractChange change =
                changes.saveAndFlush(new ContractChange(number, contract.number(), input, person, clock.instant()));
        record("contract.change-wanted", change, change.reason());
        return change;
    }

    private void requireMayChange(Contract contract, String person) {
        if (!contract.owner().equals(person) && !accounts.isMember(person, SALES_MANAGEMENT)) {
            throw new Refused(
                    say("amendment.refused.otherOwner", contract.number(), accounts.nameOf(contract.owner())));
        }
    }

    /** Whether something was delivered, as the salesperson said or as milestones say. */
    @Transactional(readOnly = true)
    public boolean isDelivered(String number) {
        ContractChange change = get(number);
        return change.isDelivered() || receivables.isMilestoneReached(change.contractNumber());
    }

    /** What the contract is over, in the base currency. */
    @Transactional(readOnly = true)
    public Money inBase(String number) {
        return rates.toBase(contracts.inForce(get(number).contractNumber()).gross(), days.today());
    }

    /** Whether an invoice of the contract has been issued. */
    @Transactional(readOnly = true)
    public boolean isInvoiced(String number) {
        return receivables.of(get(number).contractNumber()).stream()
                .anyMatch(receivable -> receivable.invoiceNumber() != null);
    }

    /** What the signers' signatures under a cancellation are bound to. */
    public String hash(String number) {
        ContractChange change = get(number);
        Contract terms = contracts.inForce(change.contractNumber());
        return FrozenText.hash(
                String.join("\n", number, terms.number(), terms.contentHash(), change.reason(), change.consent()));
    }

    /**
     * The contract does not hold any more.
     *
     * @param retained what the customer pays nevertheless, with tax, in the contract's currency
     * @throws Refused where that is not less than all
     * @throws IllegalStateException where the tables do not prove the signatures
     */
    public void cancel(String number, BigDecimal retained) {
        ContractChange change = get(number);
        if (change.wanted() != Wanted.CANCEL || !approvals.isApproved(CANCELLATION, number, 1, hash(number))) {
            throw new IllegalStateException("The cancellation " + number + " is not signed");
        }
        end(change, true, change.consent());
        Contract contract = contracts.get(change.contractNumber());
        contracts.cancel(
                contract.number(),
                change.reason(),
                new Money(retained, contract.gross().currency()));
    }

    /** The cancellation was refused; who wanted it is told why. */
    public void refuse(String number, String why) {
        ContractChange change = get(number);
        end(change, false, why);
        Contract contract = contracts.get(change.contractNumber());
        mails.tell(change.wantedBy(), mail -> mail.about(ContractService.SUBJECT, contract.number())
                .key("cancellation-refused:" + number)
                .subject(note("amendment.mail.refused", contract.number(), contract.customerName()))
                .template("cancellation-refused", Map.of("contract", contract, "why", why)));
    }

    /** The amendment was signed, or will not be. */
    public void close(String number, boolean signed) {
        end(get(number), signed, "");
    }

    private void end(ContractChange change, boolean done, String text) {
        change.end(done, clock.instant());
        changes.saveAndFlush(change);
        record(done ? "contract.change-done" : "contract.change-not-done", change, text);
    }

    private void record(String action, ContractChange change, String text) {
        audit.record(AuditEntry.of(action, ContractService.SUBJECT, change.contractNumber())
                .rules(List.of(change.number(), change.wanted().name()))
                .text("text", text));
    }

    /** "V-2026-000001-C1". */
    @Transactional(readOnly = true)
    public ContractChange get(String number) {
        return changes.findById(number).orElseThrow(() -> new IllegalStateException("No change " + number));
    }
}
