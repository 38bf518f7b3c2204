package com.batoncrm.dunning.process;

import static com.batoncrm.dunning.process.Dunning.AMOUNT;
import static com.batoncrm.dunning.process.Dunning.CALLER;
import static com.batoncrm.dunning.process.Dunning.CALLER_GROUP;
import static com.batoncrm.dunning.process.Dunning.CONTACT;
import static com.batoncrm.dunning.process.Dunning.LOOK_AGAIN_AT;
import static com.batoncrm.dunning.process.Dunning.NEXT_STEP;

import com.batoncrm.company.Company;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.dunning.DunningService;
import com.batoncrm.dunning.Step;
import com.batoncrm.dunning.Stock;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Take stock". */
@Component
class TakeStock implements JavaDelegate {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final DunningService dunning;
    private final CustomerService customers;
    private final WorkingDays days;
    private final Company company;

    TakeStock(DunningService dunning, CustomerService customers, WorkingDays days, Company company) {
        this.dunning = dunning;
        this.customers = customers;
        this.days = days;
        this.company = company;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String customer = execution.getProcessBusinessKey();
        Stock stock = dunning.look(customer);
        NEXT_STEP.on(execution, stock.next());
        AMOUNT.on(
                execution,
                DunningViews.sum(stock.overdue().stream().map(Stock.Line::ask).toList()));
        LOOK_AGAIN_AT.on(
                execution,
                days.plus(stock.day(), 1)
                        .atTime(MORNING)
                        .atZone(company.zone())
                        .toInstant()
                        .toString());
        if (stock.next() == Stock.Next.CALL) {
            prepareCall(execution, stock.of(Step.Channel.CALL), customers.get(customer));
        }
    }

    /** Where the salesperson is to ask first, the call is his; else finance or legal calls. */
    private static void prepareCall(DelegateExecution execution, List<Stock.Line> lines, Customer customer) {
        Step.Who who = lines.get(0).step().orElseThrow().who();
        CALLER.on(execution, who == Step.Who.SALES ? lines.get(0).item().owner() : null);
        CALLER_GROUP.on(execution, who == Step.Who.LEGAL ? "legal" : "finance");
        CONTACT.on(
                execution,
                customer.mainContact()
                        .map(contact -> (contact.name() + ", " + contact.phone() + ", " + contact.email())
                                .replaceAll("(, )+", ", ")
                                .strip())
                        .orElse("-"));
        execution.setVariables(DunningViews.call(lines));
    }
}
