package com.batoncrm.year;

import com.batoncrm.company.WorkingDays;
import com.batoncrm.customer.CreditStanding;
import com.batoncrm.customer.CustomerKind;
import com.batoncrm.year.Debtor.Hold;
import com.batoncrm.year.Debtor.Reason;
import com.batoncrm.year.Debtor.Waits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says by plain sums, and by nothing of Baton's own, whom to ask for what on a day. */
final class Books {

    private final WorkingDays days;

    /** By contract until when it should have been delivered, for those that are late. */
    final Set<String> awaited = new HashSet<>();

    final Map<String, LocalDate> wanted = new HashMap<>();

    Books(WorkingDays days) {
        this.days = days;
    }

    /** A row of the table "Steps of dunning" as this test understands the rules. */
    private record Rule(int level, String channel, String fee, String rate, int pause) {}

    private static @Nullable Rule rule(long overdue, int last, long ask, CreditStanding standing, CustomerKind kind) {
        boolean watched = standing != CreditStanding.GOOD;
        boolean large = ask >= 10_000_00;
        boolean tiny = ask < 50_00;
        boolean consumer = kind == CustomerKind.CONSUMER;
        if (overdue < 0) {
            boolean announce = watched && overdue >= -7 || large && overdue >= -5 || consumer && overdue >= -3;
            return last == 0 && announce ? new Rule(1, "MAIL", "0", "0", 3) : null;
        }
        if (last <= 1) {
            if (kind == CustomerKind.PARTNER) {
                return overdue >= 7
                        ? new Rule(2, "MAIL", "0", "0", 10)
                        : watched && overdue >= 1 ? new Rule(2, "MAIL", "0", "0", 5) : null;
            }
            return watched && overdue >= 1
                    ? new Rule(2, "MAIL", "0", "0", 5)
                    : overdue >= 3 ? new Rule(2, "MAIL", "0", "0", 7) : null;
        }
        if (last == 2 && large && overdue >= 10) {
            return new Rule(3, "CALL", "0", "0", 3);
        }
        if (last <= 3 && overdue >= 14) {
            return tiny
                    ? new Rule(4, "MAIL", "0", "0", 10)
                    : consumer ? new Rule(4, "MAIL", "2.50", "7.27", 7) : new Rule(4, "MAIL", "40", "11.27", 7);
        }
        if (last >= 4 && tiny && overdue >= 28) {
            return new Rule(6, "DECISION", "0", "0", 20);
        }
        if (last == 4 && overdue >= 28) {
            return consumer ? new Rule(5, "LETTER", "2.50", "7.27", 10) : new Rule(5, "LETTER", "0", "11.27", 10);
        }
        return last >= 5 && overdue >= 42 ? new Rule(6, "DECISION", "0", "0", 20) : null;
    }

    /** The daily run, and for those who are asked already the look on each working day. */
    List<Letter> morning(Debtor debtor, LocalDate day) {
        if (debtor.isAsked) {
            return debtor.waits == null && days.isWorkingDay(day) ? look(debtor, day) : List.of();
        }
        debtor.isAsked = !debtor.overdue(day).isEmpty()
                || days.isWorkingDay(day) && !steps(debtor, day).isEmpty();
        return debtor.isAsked ? look(debtor, day) : List.of();
    }

    /** After payments came, or a reason appeared or went. */
    List<Letter> changed(Debtor debtor, LocalDate day) {
        boolean touched = debtor.touched;
        debtor.touched = false;
        if (!touched || !debtor.isAsked) {
            return List.of();
        }
        boolean needless = debtor.waits == Waits.CALL
                ? letter(debtor, steps(debtor, day), day, "CALL").isEmpty()
                : debtor.waits != null && isDone(debtor, day);
        if (needless) {
            debtor.waits = null;
        }
        return debtor.waits == null ? look(debtor, day) : List.of();
    }

    /** Whether nothing is to be asked for any more of what was asked for last. */
    private static boolean isDone(Debtor debtor, LocalDate day) {
        Map<Claim, Long> ask = debtor.ask(day);
        return Objects.requireNonNull(debtor.last).items().stream()
                .allMatch(item -> ask.getOrDefault(item.claim(), 0L) == 0);
    }

    /** What is done next, and next again, until dunning waits; on working days only. */
    List<Letter> look(Debtor debtor, LocalDate day) {
        if (!days.isWorkingDay(day)) {
            findReasons(debtor, day);
            return List.of();
        }
        List<Letter> taken = new ArrayList<>();
        for (Optional<Letter> next = next(debtor, day); next.isPresent(); next = next(debtor, day)) {
            Letter letter = next.get();
            if (letter.channel().equals("CALL")) {
                debtor.waits = Waits.CALL;
                return taken;
            }
            take(letter, day);
            taken.add(letter);
            debtor.waits = letter.channel().equals("LETTER")
                    ? Waits.POST
                    : letter.channel().equals("DECISION") ? Waits.DECIDE : null;
            if (debtor.waits != null) {
                return taken;
            }
        }
        debtor.isAsked = !debtor.overdue(day).isEmpty();
        return taken;
    }

    private Optional<Letter> next(Debtor debtor, LocalDate day) {
        findReasons(debtor, day);
        List<Letter.Item> steps = steps(debtor, day);
        Optional<Letter> written = letter(debtor, steps, day, "MAIL", "LETTER");
        Optional<Letter> call = letter(debtor, steps, day, "CALL");
        return written.isPresent() ? written : call.isPresent() ? call : letter(debtor, steps, day, "DECISION");
    }

    /** What is to be said on the phone, if anything still is. */
    Optional<Letter> call(Debtor debtor, LocalDate day) {
        Optional<Letter> call = letter(debtor, steps(debtor, day), day, "CALL");
        call.ifPresent(said -> take(said, day));
        return call;
    }

    private Optional<Letter> letter(Debtor debtor, List<Letter.Item> steps, LocalDate day, String... channels) {
        List<Letter.Item> items = steps.stream()
                .filter(item -> List.of(channels).contains(ruleFor(item, day).channel()))
                .toList();
        return items.stream()
                .max(Comparator.comparingInt(Letter.Item::level))
                .map(highest -> new Letter(debtor, ruleFor(highest, day).channel(), highest.level(), items));
    }

    private static Rule ruleFor(Letter.Item item, LocalDate day) {
        Claim claim = item.claim();
        return Objects.requireNonNull(rule(
                ChronoUnit.DAYS.between(claim.dueOn, day),
                claim.level,
                item.asked(),
                claim.debtor.standing,
                claim.debtor.kind));
    }

    private List<Letter.Item> steps(Debtor debtor, LocalDate day) {
        List<Letter.Item> items = new ArrayList<>();
        debtor.ask(day).forEach((claim, ask) -> {
            boolean pausing = claim.pauseUntil != null && day.isBefore(claim.pauseUntil);
            Rule rule = rule(ChronoUnit.DAYS.between(claim.dueOn, day), claim.level, ask, debtor.standing, debtor.kind);
            if (!pausing && ask > 0 && rule != null) {
                boolean charges =
                        rule.channel().equals("MAIL") || rule.channel().equals("LETTER");
                long fee = new BigDecimal(rule.fee()).movePointRight(2).longValueExact();
                items.add(new Letter.Item(
                        claim,
                        rule.level(),
                        ask,
                        charges ? fee : 0,
                        charges ? interest(claim, ask, rule.rate(), day) : 0));
            }
        });
        return items;
    }

    private static long interest(Claim claim, long ask, String rate, LocalDate day) {
        long base = Math.min(ask, claim.open() - claim.fees);
        LocalDate since = claim.interestUntil == null ? claim.dueOn : claim.interestUntil;
        long overdue = Math.max(0, ChronoUnit.DAYS.between(since, day));
        return base <= 0
                ? 0
                : new BigDecimal(base)
                        .multiply(new BigDecimal(rate))
                        .multiply(BigDecimal.valueOf(overdue))
                        .divide(BigDecimal.valueOf(36_500), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    private void take(Letter letter, LocalDate day) {
        letter.debtor().last = letter;
        for (Letter.Item item : letter.items()) {
            Rule rule = ruleFor(item, day);
            Claim claim = item.claim();
            if (letter.isWritten() && !rule.rate().equals("0")) {
                claim.interestUntil = day;
            }
            claim.pauseUntil = days.plus(day, rule.pause());
            claim.fees += item.fee() + item.interest();
            claim.level = item.level();
        }
    }

    /** Those that nobody has to tell: what was promised and not delivered, and money that is here already. */
    private void findReasons(Debtor debtor, LocalDate day) {
        List<Claim> overdue = debtor.overdue(day);
        Set<Hold> found = new HashSet<>();
        overdue.stream().map(claim -> claim.contract).distinct().forEach(contract -> {
            LocalDate until = wanted.get(contract);
            if (until != null && until.isBefore(day) && awaited.contains(contract)) {
                List<Claim> late = overdue.stream()
                        .filter(claim -> claim.contract.equals(contract))
                        .toList();
                found.add(keep(debtor, Reason.MILESTONE, contract, day, sum(late), late));
            }
        });
        long here = Math.min(debtor.onAccount(), sum(overdue));
        boolean known = debtor.holds.stream().anyMatch(hold -> hold.reason == Reason.UNALLOCATED_PAYMENT);
        if (here > 0 && (known || here > debtor.overruled)) {
            found.add(keep(debtor, Reason.UNALLOCATED_PAYMENT, "", day, here, overdue));
        }
        debtor.holds.removeIf(hold -> hold.reason == Reason.MILESTONE || hold.reason == Reason.UNALLOCATED_PAYMENT
                ? !found.contains(hold)
                : hold.claims.keySet().stream().noneMatch(claim -> claim.open() > 0));
    }

    private static Hold keep(
            Debtor debtor, Reason reason, String subject, LocalDate day, long amount, List<Claim> claims) {
        Hold hold = debtor.holds.stream()
                .filter(known -> known.reason == reason && known.subject.equals(subject))
                .findFirst()
                .orElseGet(() -> {
                    Hold opened = new Hold(reason, subject, day, amount, whole(claims));
                    debtor.holds.add(opened);
                    return opened;
                });
        hold.amount = amount;
        hold.claims = whole(claims);
        return hold;
    }

    static Map<Claim, Long> whole(List<Claim> claims) {
        Map<Claim, Long> parts = new LinkedHashMap<>();
        claims.forEach(claim -> parts.put(claim, claim.open()));
        return parts;
    }

    static long sum(List<Claim> claims) {
        return claims.stream().mapToLong(Claim::open).sum();
    }
}
