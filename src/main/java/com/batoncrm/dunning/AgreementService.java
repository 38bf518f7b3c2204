package com.batoncrm.dunning;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.Money;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.dunning.Agreement.Part;
import com.batoncrm.engine.Refused;
import com.batoncrm.receivable.OpenReceivable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agrees that a customer pays later. */
@Service
@Transactional
public class AgreementService {

    private static final int MOST_PARTS = 24;

    private final Agreements agreements;
    private final Audit audit;
    private final WorkingDays days;

    AgreementService(Agreements agreements, Audit audit, WorkingDays days) {
        this.agreements = agreements;
        this.audit = audit;
        this.days = days;
    }

    /**
     * Everything that is open of these, in equal parts, the first until that day, the others month by month.
     *
     * @param parts 1 for a delay of the whole
     * @throws Refused where the day is over or more than a year ahead, or the parts are too many for the amount
     */
    public void agree(
            String customer, List<OpenReceivable> items, LocalDate first, int parts, String person, String note) {
        LocalDate today = days.today();
        if (!first.isAfter(today) || first.isAfter(today.plusYears(1))) {
            throw new Refused(say("dunning.refused.until"));
        }
        if (parts < 1 || parts > MOST_PARTS) {
            throw new Refused(say("dunning.refused.parts", MOST_PARTS));
        }
        items.stream()
                .collect(Collectors.groupingBy(item -> item.open().currency()))
                .forEach((currency, open) -> {
                    Map<String, Money> amounts = new LinkedHashMap<>();
                    open.forEach(item -> amounts.put(item.number(), item.open()));
                    Money sum = HoldService.sum(open);
                    agreements.saveAndFlush(new Agreement(
                            customer, currency, amounts, split(sum, parts, first), today, person, note.strip()));
                    audit.record(AuditEntry.of("dunning.agreed", "customer", customer)
                            .text("amount", sum.toString())
                            .text("parts", String.valueOf(parts))
                            .text("first", first.toString())
                            .text("receivables", String.join(", ", amounts.keySet()))
                            .text("note", note));
                });
    }

    /** What the customer promised, the oldest first. */
    @Transactional(readOnly = true)
    public List<Agreement> of(String customer) {
        return agreements.findByCustomerNumberOrderById(customer);
    }

    /** Equal parts that add up; the first ones take the cents that are left. */
    static List<Part> split(Money sum, int parts, LocalDate first) {
        int digits = Math.max(0, sum.currency().getDefaultFractionDigits());
        BigDecimal cent = BigDecimal.ONE.movePointLeft(digits);
        BigDecimal equal = sum.amount().divide(BigDecimal.valueOf(parts), digits, RoundingMode.DOWN);
        if (equal.signum() == 0) {
            throw new Refused(say("dunning.refused.tooManyParts", sum, parts));
        }
        int left = sum.amount()
                .subtract(equal.multiply(BigDecimal.valueOf(parts)))
                .divide(cent)
                .intValueExact();
        List<Part> split = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            split.add(new Part(first.plusMonths(part), part < left ? equal.add(cent) : equal));
        }
        return split;
    }
}
