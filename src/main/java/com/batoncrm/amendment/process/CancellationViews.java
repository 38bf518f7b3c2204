package com.batoncrm.amendment.process;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.amendment.ContractChange;
import com.batoncrm.amendment.ContractChangeService;
import com.batoncrm.contract.Contract;
import com.batoncrm.contract.ContractService;
import com.batoncrm.engine.Accounts;
import com.batoncrm.receivable.Balance;
import com.batoncrm.receivable.Ledger;
import com.batoncrm.receivable.Receivable;
import com.batoncrm.receivable.ReceivableService;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What a cancellation is about, for its signers and for finance. */
@Component
class CancellationViews {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final ContractChangeService changes;
    private final ContractService contracts;
    private final ReceivableService receivables;
    private final Ledger ledger;
    private final Accounts accounts;

    CancellationViews(
            ContractChangeService changes,
            ContractService contracts,
            ReceivableService receivables,
            Ledger ledger,
            Accounts accounts) {
        this.changes = changes;
        this.contracts = contracts;
        this.receivables = receivables;
        this.ledger = ledger;
        this.accounts = accounts;
    }

    static List<Map<String, Object>> columns() {
        return List.of(
                column("number"), column("text"), column("invoice"), column("amount"), column("paid"), column("open"));
    }

    private static Map<String, Object> column(String key) {
        return Map.of("key", key, "label", say("amendment.label." + key));
    }

    void show(VariableScope scope, String change) {
        ChangeContract.FACTS.on(scope, facts(changes.get(change)));
        ChangeContract.ROWS.on(
                scope,
                receivables.of(changes.get(change).contractNumber()).stream()
                        .map(this::row)
                        .toList());
    }

    private List<Map<String, Object>> facts(ContractChange change) {
        Contract contract = contracts.get(change.contractNumber());
        return List.of(
                fact("customer", contract.customerName() + " (" + contract.customerNumber() + ")"),
                fact("contract", contracts.content(contract.number()).title()),
                fact("gross", contracts.inForce(contract.number()).gross().toString()),
                fact("signedOn", DAY.format(Objects.requireNonNull(contract.signedOn()))),
                fact("wantedBy", accounts.nameOf(change.wantedBy())),
                fact("reason", change.reason()),
                fact("consent", change.consent()),
                fact("delivered", say("amendment.label.delivered." + changes.isDelivered(change.number()))));
    }

    private static Map<String, Object> fact(String label, String value) {
        return Map.of("label", say("amendment.label." + label), "value", value);
    }

    private Map<String, Object> row(Receivable receivable) {
        Balance balance = ledger.receivable(receivable.number());
        return Map.of(
                "number", receivable.number(),
                "text", receivable.text(),
                "invoice", Objects.requireNonNullElse(receivable.invoiceNumber(), ""),
                "amount", balance.amount().toString(),
                "paid", balance.paid().toString(),
                "open", balance.open().toString());
    }
}
