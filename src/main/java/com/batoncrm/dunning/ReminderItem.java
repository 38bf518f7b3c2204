package com.batoncrm.dunning;

import com.batoncrm.company.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A receivable in a reminder, at its own level.
 *
 * @param daysOverdue negative before the due date
 * @param askedAmount what was open and not held back, before {@code fee} and {@code interest} were added
 * @param heldBack what was open too, but not asked for; zero where nothing was
 * @param heldFor the reasons for that, by name with commas between; empty where there is none
 * @param interestUntil the day until which interest has been charged; null where none has been
 * @param pauseUntil no next step before that day
 */
@Embeddable
public record ReminderItem(
        String receivable,
        String invoice,
        int level,
        @Enumerated(EnumType.STRING) Step.Tone tone,
        LocalDate dueOn,
        int daysOverdue,
        BigDecimal askedAmount,
        BigDecimal heldBack,
        String heldFor,
        BigDecimal fee,
        BigDecimal interest,
        Currency currency,
        @Nullable LocalDate interestUntil,
        LocalDate pauseUntil) {

    public Money asked() {
        return new Money(askedAmount, currency);
    }

    public Money held() {
        return new Money(heldBack, currency);
    }

    /** Why {@link #held()} was not asked for. */
    public List<Reason> reasons() {
        return heldFor.isEmpty()
                ? List.of()
                : Stream.of(heldFor.split(",")).map(Reason::valueOf).toList();
    }

    public Money feeMoney() {
        return new Money(fee, currency);
    }

    public Money interestMoney() {
        return new Money(interest, currency);
    }

    public Money charged() {
        return feeMoney().plus(interestMoney());
    }

    public Money total() {
        return asked().plus(charged());
    }
}
