package com.batoncrm.receivable;

import com.batoncrm.company.Money;
import com.batoncrm.contract.Contract;
import com.batoncrm.contract.ContractService;
import com.batoncrm.contract.ContractState;
import com.batoncrm.receivable.CreditNote.Cause;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a contract brings in by its terms in force, and what of that its receivables cover, tax by tax. */
@Component
class ReceivablePlans {

    private final Receivables receivables;
    private final CreditNotes notes;
    private final ContractService contracts;

    ReceivablePlans(Receivables receivables, CreditNotes notes, ContractService contracts) {
        this.receivables = receivables;
        this.notes = notes;
        this.contracts = contracts;
    }

    /** Where it was cancelled, only what the customer pays nevertheless. */
    Invoice whole(String contract) {
        Contract signed = contracts.get(contract);
        Money retained = signed.retained();
        if (signed.state() == ContractState.CANCELLED && retained.isZero()) {
            return Invoice.nothing(retained.currency());
        }
        Invoice all = Invoice.of(contracts.content(contract));
        return retained.isZero() ? all : all.part(Money.zero(retained.currency()), retained);
    }

    /** All receivables, without what amendments and cancellations took back of them. */
    Invoice covered(String contract) {
        Currency currency = contracts.get(contract).gross().currency();
        Invoice planned = receivables.findByContractNumberAndReversedFalseOrderByPosition(contract).stream()
                .map(Receivable::amounts)
                .reduce(Invoice.nothing(currency), Invoice::plus);
        return notes.findByContractOrderByEntry(contract).stream()
                .filter(note -> List.of(Cause.AMENDMENT, Cause.CANCELLATION).contains(note.cause()))
                .map(CreditNote::amounts)
                .reduce(planned, Invoice::minus);
    }

    /** What is still to be planned. */
    Invoice rest(String contract) {
        return whole(contract).minus(covered(contract)).aboveZero();
    }

    /** What is to be credited. */
    Invoice excess(String contract) {
        return covered(contract).minus(whole(contract)).aboveZero();
    }
}
