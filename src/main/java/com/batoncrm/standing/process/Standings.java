package com.batoncrm.standing.process;

import static com.batoncrm.standing.process.CreditStandingTable.BROKEN_AGREEMENTS;
import static com.batoncrm.standing.process.CreditStandingTable.DELIVERY_STOPPED;
import static com.batoncrm.standing.process.CreditStandingTable.KEY;
import static com.batoncrm.standing.process.CreditStandingTable.OVERDUE_DAYS;
import static com.batoncrm.standing.process.CreditStandingTable.OVERDUE_IN_BASE;
import static com.batoncrm.standing.process.CreditStandingTable.PAID_LATE_PERCENT;
import static com.batoncrm.standing.process.CreditStandingTable.STANDING;
import static com.batoncrm.standing.process.CreditStandingTable.WHY;

import com.batoncrm.receivable.AllocationMade;
import com.batoncrm.receivable.AllocationUndone;
import com.batoncrm.standing.PaymentRecord;
import com.batoncrm.standing.StandingService;
import com.batoncrm.standing.StandingService.Verdict;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks the table "Credit standing" about a customer: at once when he has paid, and whenever asked to. */
@Component
class Standings {

    private final StandingService standings;
    private final DecisionService decisions;

    Standings(StandingService standings, @Lazy DecisionService decisions) {
        this.standings = standings;
        this.decisions = decisions;
    }

    @EventListener
    void paid(AllocationMade allocation) {
        assess(allocation.customer());
    }

    @EventListener
    void notPaidAfterAll(AllocationUndone allocation) {
        assess(allocation.customer());
    }

    private void assess(String customer) {
        standings.settle(Map.of(customer, standings.recordOf(customer)), this::verdict);
    }

    void assessAll() {
        standings.settle(standings.records(), this::verdict);
    }

    private Verdict verdict(PaymentRecord record) {
        VariableMap inputs = Variables.createVariables();
        OVERDUE_IN_BASE.in(inputs, record.overdue().amount());
        OVERDUE_DAYS.in(inputs, record.overdueDays());
        BROKEN_AGREEMENTS.in(inputs, record.brokenAgreements());
        DELIVERY_STOPPED.in(inputs, record.deliveryStopped());
        PAID_LATE_PERCENT.in(inputs, record.paidLatePercent());
        Map<String, Object> row =
                decisions.evaluateDecisionTableByKey(KEY, inputs).getSingleResult();
        return new Verdict(STANDING.find(row).orElseThrow(), WHY.find(row).orElseThrow());
    }
}
