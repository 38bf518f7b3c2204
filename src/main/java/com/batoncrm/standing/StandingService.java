package com.batoncrm.standing;

import com.batoncrm.company.Company;
import com.batoncrm.company.ExchangeRates;
import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.customer.CreditStanding;
import com.batoncrm.customer.Customer;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    @Transactional(readOnly = true)
    public PaymentRecord recordOf(String customer) {
        LocalDate today = days.today();
        return record(
                receivables.open(customer),
                agreed.brokenAgreements(customer),
                decisions.isDeliveryStopped(customer),
                history.paidSince(customer, today.minusYears(1)));
    }

    /** Of all debtors, by number. */
    @Transactional(readOnly = true)
    public Map<String, PaymentRecord> records() {
        Map<String, List<OpenReceivable>> open =
                receivables.open().stream().collect(Collectors.groupingBy(OpenReceivable::customer));
        Map<String, List<Paid>> paid = history.paidSince(days.today().minusYears(1));
        Set<String> withAgreements = agreed.customersWithAgreements();
        Set<String> withStops = decisions.customersWithStops();
        Map<String, PaymentRecord> records = new LinkedHashMap<>();
        for (String debtor : history.debtors()) {
            records.put(
                    debtor,
                    record(
                            open.getOrDefault(debtor, List.of()),
                            withAgreements.contains(debtor) ? agreed.brokenAgreements(debtor) : 0,
                            withStops.contains(debtor) && decisions.isDeliveryStopped(debtor),
                            paid.getOrDefault(debtor, List.of())));
        }
        return records;
    }

    private PaymentRecord record(List<OpenReceivable> open, int broken, boolean stopped, List<Paid> paid) {
        LocalDate today = days.today();
        List<OpenReceivable> overdue = open.stream()
                .filter(receivable -> receivable.daysOverdue(today) > 0)
                .toList();
        int oldest = overdue.stream()
                .mapToInt(receivable -> receivable.daysOverdue(today))
                .max()
                .orElse(0);
        return new PaymentRecord(
                inBase(overdue.stream().map(OpenReceivable::open).toList()),
                oldest,
                broken,
                stopped,
                paidLatePercent(paid));
    }

    private BigDecimal paidLatePercent(List<Paid> paid) {
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

    /** What the rules say of a record, and why. */
    public record Verdict(CreditStanding standing, String why) {}

    /** Each customer gets the standing that follows from his record; nothing is written where it is that already. */
    public void settle(Map<String, PaymentRecord> records, Function<PaymentRecord, Verdict> rules) {
        Map<String, Customer> known = customers.all(records.keySet());
        Map<PaymentRecord, Verdict> verdicts = new HashMap<>();
        records.forEach((number, record) ->
                settle(Objects.requireNonNull(known.get(number)), record, verdicts.computeIfAbsent(record, rules)));
    }

    private void settle(Customer customer, PaymentRecord record, Verdict verdict) {
        if (!customer.overdue().equals(record.overdue())) {
            customers.changeOverdue(customer.number(), record.overdue());
        }
        if (customer.creditStanding() != verdict.standing()) {
            customers.changeStanding(customer.number(), verdict.standing(), verdict.why() + " (" + record + ")");
        }
    }
}
