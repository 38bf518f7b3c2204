package com.batoncrm.receivable;

import com.batoncrm.engine.Verification;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** {@code --baton.ledger.verify}: the trial balance is 0.00 in each currency, and every balance is what its entries say. */
@Component
class VerifyLedger implements Verification {

    private final LedgerTables tables;

    VerifyLedger(LedgerTables tables) {
        this.tables = tables;
    }

    @Override
    public String name() {
        return "ledger";
    }

    /** All sums are of one moment, also while others add. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result verify(String value) {
        List<String> problems = tables.problems();
        if (!problems.isEmpty()) {
            return new Result(false, "Ledger broken: " + String.join("; ", problems) + ".");
        }
        String sums = tables.trialBalance().values().stream()
                .map(sum -> ", trial balance " + sum)
                .collect(Collectors.joining());
        return new Result(true, "Ledger intact: " + tables.entries() + " entries" + sums + ".");
    }
}
