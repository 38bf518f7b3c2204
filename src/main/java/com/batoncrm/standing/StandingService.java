package com.batoncrm.standing;

import com.batoncrm.company.Company;
import com.batoncrm.company.ExchangeRates;
import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.customer.CreditStanding;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.dunning.OverdueDecisions;
import com.batoncrm.dunning.StockTaking;
import com.batoncrm.receivable.OpenReceivable;
import com.batoncrm.receivable.PaymentHistory;
import com.batoncrm.receivable.PaymentHistory.Paid;
import com.batoncrm.receivable.ReceivableService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a customer's credit standing follows from, and what it is then. */
@Service
@Transactional
public class StandingService {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ReceivableService receivables;
    private final PaymentHistory history;
    private final StockTaking agreed;
    private final OverdueDecisions decisions;
    private final CustomerService customers;
    private final Company company;
    private final ExchangeRates rates;
    private final WorkingDays days;

    StandingService(
            ReceivableService receivables,
            PaymentHistory history,
            StockTaking agreed,
            OverdueDecisions decisions,
            CustomerService customers,
            Company company,
            ExchangeRates rates,
            WorkingDays days) {
        this.receivables = receivables;
        this.history = history;
        this.agreed = agreed;
        this.decisions = decisions;
        this.customers = customers;
        this.company = company;
        this.rates = rates;
        this.days = days;
    }

    /** By number, all that ever owed us something; of others we know no more than was loaded. */
    @Transactional(readOnly = true)
    public List<String> debtors() {
        return history.debtors();
    }

    @Transactional(readOnly = true)
    public PaymentRecord recordOf(String customer) {
        LocalDate today = days.today();
        List<OpenReceivable> overdue = receivables.open(customer).stream()
                .filter(receivable -> receivable.daysOverdue(today) > 0)
                .toList();
        int oldest = overdue.stream()
                .mapToInt(receivable -> receivable.daysOverdue(today))
                .max()
                .orElse(0);
        return new PaymentRecord(
                inBase(overdue.stream().map(OpenReceivable::open).toList()),
                oldest,
                agreed.brokenAgreements(customer),
                decisions.isDeliveryStopped(customer),
                paidLatePercent(customer, today));
    }

    private BigDecimal paidLatePercent(String customer, LocalDate today) {
        List<Paid> paid = history.paidSince(customer, today.minusYears(1));
        Money all = inBase(paid.stream().map(Paid::amount).toList());
        Money late = inBase(paid.stream().filter(Paid::late).map(Paid::amount).toList());
        return all.isZero()
                ? BigDecimal.ZERO
                : late.amount().multiply(HUNDRED).divide(all.amount(), 1, RoundingMode.HALF_UP);
    }

    private Money inBase(List<Money> amounts) {
        return amounts.stream()
                .map(amount -> rates.toBase(amount, days.today()))
                .reduce(Money.zero(company.baseCurrency()), Money::plus);
    }

    /** {@code why} is the reason of the rule that fits the record. */
    public void settle(String customer, PaymentRecord record, CreditStanding standing, String why) {
        customers.changeOverdue(customer, record.overdue());
        customers.changeStanding(customer, standing, why + " (" + record + ")");
    }
}
