package com.batoncrm.payment.matching;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.company.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a payment may be for, best first. Certain is a proposal that alone names or knows its payer and takes the
 * whole amount; everything else is for finance to decide.
 */
public final class Matching {

    private static final int MOST_PROPOSALS = 8;
    private static final int ALIKE = 80;

    private final Incoming payment;
    private final List<OpenItem> open;
    private final Tolerance tolerance;
    private final References references;

    private Matching(Incoming payment, List<OpenItem> open, Tolerance tolerance) {
        this.payment = payment;
        this.tolerance = tolerance;
        this.references = new References(payment.reference());
        this.open = open.stream()
                .filter(item -> item.open().currency().equals(payment.amount().currency()))
                .filter(item -> !payment.credit() || payment.knownCustomers().contains(item.customer()))
                .sorted(OpenItem.BY_DUE_DATE)
                .toList();
    }

    /** What is open in other currencies is never proposed. */
    public static List<Proposal> match(Incoming payment, List<OpenItem> open, Tolerance tolerance) {
        return new Matching(payment, open, tolerance).proposals();
    }

    /** Those that the payer names, but which want another currency. */
    public static List<OpenItem> namedInOtherCurrency(Incoming payment, List<OpenItem> open) {
        References references = new References(payment.reference());
        return open.stream()
                .filter(item -> !item.open().currency().equals(payment.amount().currency()))
                .filter(item -> Stream.of(item.receivable(), item.invoice(), item.contract())
                        .anyMatch(references::name))
                .toList();
    }

    /** What looks like a number of ours in a text, as we write it: "F-2026-000012". */
    public static Set<String> numbersIn(String text) {
        return new References(text).numbers();
    }

    private List<Proposal> proposals() {
        List<Finding> findings = new ArrayList<>();
        named(findings);
        byCustomer(findings);
        byAmount(findings);
        Map<List<Share>, Finding> distinct = new LinkedHashMap<>();
        findings.stream()
                .sorted(Comparator.comparingInt(Finding::certainty)
                        .thenComparing(Finding::sure)
                        .reversed())
                .forEach(finding -> distinct.putIfAbsent(finding.shares(), finding));
        List<Finding> ranked = distinct.values().stream().limit(MOST_PROPOSALS).toList();
        return ranked.stream()
                .map(finding -> proposal(finding, isCertain(finding, ranked)))
                .toList();
    }

    /** The receivables that the reference names, or those of the contract it names. */
    private void named(List<Finding> findings) {
        List<OpenItem> exactly = items(item -> references.name(item.receivable()) || references.name(item.invoice()));
        if (!exactly.isEmpty()) {
            findings.add(finding(exactly, 60, true, say("payment.notice.named", numbers(exactly))));
        }
        List<OpenItem> ofContract = items(item -> references.name(item.contract()));
        if (!ofContract.isEmpty()) {
            String reason = say("payment.notice.contract", contracts(ofContract));
            fitting(ofContract).forEach(items -> findings.add(finding(items, 50, true, reason)));
            findings.add(finding(ofContract, 45, true, reason));
        }
        if (exactly.isEmpty() && ofContract.isEmpty()) {
            List<OpenItem> hinted =
                    items(item -> references.hint(item.receivable()) || references.hint(item.invoice()));
            if (!hinted.isEmpty()) {
                findings.add(finding(hinted, 40, false, say("payment.notice.hinted", numbers(hinted))));
            }
        }
    }

    /** What is open of those whose account or name the payer has: one that fits, several that fit, or the oldest. */
    private void byCustomer(List<Finding> findings) {
        Map<String, List<OpenItem>> byCustomer = open.stream()
                .collect(Collectors.groupingBy(OpenItem::customer, LinkedHashMap::new, Collectors.toList()));
        byCustomer.forEach((customer, items) -> {
            boolean known = payment.knownCustomers().contains(customer);
            // Who names something else, paid already perhaps, may have paid twice.
            boolean sure = known && !references.any();
            if (known || alike(items.get(0)) >= ALIKE) {
                fitting(items).forEach(fitting -> findings.add(finding(fitting, 0, sure, "")));
                findings.add(finding(oldest(items), 0, false, say("payment.notice.oldest")));
            }
        });
    }

    private void byAmount(List<Finding> findings) {
        open.stream()
                .filter(item -> item.open().equals(payment.amount()))
                .limit(MOST_PROPOSALS)
                .forEach(item -> findings.add(finding(List.of(item), 0, false, "")));
    }

    /** Single ones and sums that are the amount to the cent. */
    private List<List<OpenItem>> fitting(List<OpenItem> items) {
        return Sums.equalTo(payment.amount(), items);
    }

    private List<OpenItem> oldest(List<OpenItem> items) {
        List<OpenItem> taken = new ArrayList<>();
        Money left = payment.amount();
        for (OpenItem item : items) {
            if (left.isPositive()) {
                taken.add(item);
                left = left.minus(item.open());
            }
        }
        return taken;
    }

    private Finding finding(List<OpenItem> items, int weight, boolean sure, String reason) {
        List<Share> shares = new ArrayList<>();
        Money left = payment.amount();
        Money missing = Money.zero(left.currency());
        for (OpenItem item : items) {
            if (left.isPositive()) {
                Money share = left.compareTo(item.open()) < 0 ? left : item.open();
                Money lacking = item.open().minus(share);
                boolean last = item.equals(items.get(items.size() - 1));
                boolean settled = last && lacking.isPositive() && tolerance.allows(lacking, item.open());
                shares.add(new Share(item.receivable(), share, settled));
                left = left.minus(share);
                missing = settled ? missing : missing.plus(lacking);
            } else {
                missing = missing.plus(item.open());
            }
        }
        return rated(items, shares, left, missing, weight, sure, reason);
    }

    private Finding rated(
            List<OpenItem> items,
            List<Share> shares,
            Money rest,
            Money missing,
            int weight,
            boolean sure,
            String reason) {
        int certainty = weight;
        List<String> reasons = new ArrayList<>();
        Stream.of(reason).filter(text -> !text.isEmpty()).forEach(reasons::add);
        boolean whole = rest.isZero() && missing.isZero();
        if (whole) {
            boolean settled = shares.stream().anyMatch(Share::settled);
            certainty += settled ? 20 : 30;
            reasons.add(
                    settled
                            ? say("payment.notice.tolerance")
                            : items.size() == 1
                                    ? say("payment.notice.exact")
                                    : say("payment.notice.sum", items.size()));
        } else if (rest.isPositive()) {
            reasons.add(say("payment.notice.more", rest));
        } else {
            reasons.add(say("payment.notice.less", missing));
        }
        boolean conflict = false;
        List<String> customers =
                items.stream().map(OpenItem::customer).distinct().toList();
        if (payment.knownCustomers().containsAll(customers)) {
            certainty += 20;
            reasons.add(say(payment.credit() ? "payment.notice.credit" : "payment.notice.knownAccount"));
        } else if (!payment.knownCustomers().isEmpty()) {
            conflict = true;
            certainty -= 20;
            reasons.add(say("payment.notice.otherAccount", String.join(", ", payment.knownCustomers())));
        }
        int alike = items.stream().mapToInt(this::alike).min().orElse(0);
        if (alike >= ALIKE) {
            certainty += alike / 10;
            reasons.add(say(alike == 100 ? "payment.notice.sameName" : "payment.notice.similarName", alike));
        }
        return new Finding(
                customers.size() == 1 ? customers.get(0) : "",
                shares,
                rest,
                Math.max(0, Math.min(100, certainty)),
                sure && whole && !conflict,
                reasons);
    }

    /** It is only where nothing else fits better, or takes the whole amount for a reason as good. */
    private static boolean isCertain(Finding finding, List<Finding> all) {
        return finding.sure()
                && finding.equals(all.get(0))
                && all.stream()
                        .filter(other -> !other.equals(finding) && other.sure())
                        .allMatch(other -> other.certainty() + 10 < finding.certainty());
    }

    private static Proposal proposal(Finding finding, boolean certain) {
        return new Proposal(
                finding.customer(), finding.shares(), finding.rest(), finding.certainty(), certain, finding.reasons());
    }

    private int alike(OpenItem item) {
        return item.customerNames().stream()
                .mapToInt(name -> Names.alike(name, payment.payer()))
                .max()
                .orElse(0);
    }

    private List<OpenItem> items(Predicate<OpenItem> wanted) {
        return open.stream().filter(wanted).toList();
    }

    private static String numbers(List<OpenItem> items) {
        return items.stream()
                .map(item -> item.invoice().isEmpty() ? item.receivable() : item.invoice())
                .collect(Collectors.joining(", "));
    }

    private static String contracts(List<OpenItem> items) {
        return items.stream().map(OpenItem::contract).distinct().collect(Collectors.joining(", "));
    }

    /** A proposal in the making; {@code sure} where it needs nobody to look at it, if it stands alone. */
    private record Finding(
            String customer, List<Share> shares, Money rest, int certainty, boolean sure, List<String> reasons) {}
}
