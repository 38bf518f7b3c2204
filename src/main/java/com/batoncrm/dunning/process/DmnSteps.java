package com.batoncrm.dunning.process;

import static com.batoncrm.dunning.process.DunningSteps.ASK_IN_BASE;
import static com.batoncrm.dunning.process.DunningSteps.CUSTOMER_KIND;
import static com.batoncrm.dunning.process.DunningSteps.CUSTOMER_STANDING;
import static com.batoncrm.dunning.process.DunningSteps.DAYS_OVERDUE;
import static com.batoncrm.dunning.process.DunningSteps.LAST_LEVEL;

import com.batoncrm.company.Money;
import com.batoncrm.customer.Customer;
import com.batoncrm.dunning.DayCount;
import com.batoncrm.dunning.Step;
import com.batoncrm.dunning.Steps;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the table dunning-steps as it is deployed. */
@Component
class DmnSteps implements Steps {

    private final DecisionService decisions;

    DmnSteps(@Lazy DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Optional<Step> next(int daysOverdue, int lastLevel, Money askInBase, Customer customer) {
        VariableMap values = Variables.createVariables();
        DAYS_OVERDUE.in(values, daysOverdue);
        LAST_LEVEL.in(values, lastLevel);
        ASK_IN_BASE.in(values, askInBase.amount());
        CUSTOMER_STANDING.in(values, customer.creditStanding());
        CUSTOMER_KIND.in(values, customer.kind());
        return decisions.evaluateDecisionTableByKey(DunningSteps.KEY, values).getResultList().stream()
                .findFirst()
                .map(DmnSteps::step);
    }

    private static Step step(Map<String, Object> row) {
        return new Step(
                Integer.parseInt(cell(row, "level")),
                Step.Channel.valueOf(cell(row, "channel")),
                Step.Tone.valueOf(cell(row, "tone")),
                new BigDecimal(cell(row, "fee")),
                new BigDecimal(cell(row, "interestRate")),
                new BigDecimal(cell(row, "baseRate")),
                DayCount.valueOf(cell(row, "dayCount")),
                Step.Who.valueOf(cell(row, "who")),
                Integer.parseInt(cell(row, "pauseDays")));
    }

    private static String cell(Map<String, Object> row, String name) {
        return Objects.toString(row.get(name), "");
    }
}
