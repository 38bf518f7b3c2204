package com.batoncrm.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.company.WorkingDays;
import com.batoncrm.contract.ContractService;
import com.batoncrm.contract.DrawnUpContracts;
import com.batoncrm.contract.SignedCopy;
import com.batoncrm.customer.CreditStanding;
import com.batoncrm.customer.Customer;
import com.batoncrm.customer.CustomerService;
import com.batoncrm.customer.NewCustomer;
import com.batoncrm.dunning.Reply;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.MovableClock;
import com.batoncrm.mail.process.Digests;
import com.batoncrm.year.Debtor.Deposit;
import com.batoncrm.year.Debtor.Hold;
import com.batoncrm.year.Debtor.Promise;
import com.batoncrm.year.Debtor.Reason;
import com.batoncrm.year.Debtor.Waits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Day after day: what customers do, what the office does about it, and what should have come of it. */
@Component
class Year {

    private static final LocalTime EARLY = LocalTime.of(5, 45);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.of(12, 0);

    /** A contract to be signed on a day. */
    record Plan(String contract, Debtor debtor, long gross, String term, LocalDate delivered, LocalDate accepted) {}

    final Map<String, Debtor> debtors = new LinkedHashMap<>();
    final Map<String, Plan> plans = new LinkedHashMap<>();
    final Map<String, Claim> claims = new LinkedHashMap<>();
    private final Set<String> confirmed = new HashSet<>();
    final List<Letter> letters = new ArrayList<>();
    final Map<String, Integer> settled = new TreeMap<>();
    final Set<String> digests = new HashSet<>();
    int credits;

    private final Map<LocalDate, List<Runnable>> actions = new HashMap<>();
    private final Map<LocalDate, List<Plan>> signatures = new TreeMap<>();
    private final List<Transfer> transfers = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> hasNews = new HashSet<>();
    private LocalDate today = LocalDate.EPOCH;

    private final Office office;
    private final Books books;
    private final DrawnUpContracts contracts;
    private final ContractService contractService;
    private final CustomerService customers;
    private final Accounts accounts;
    private final Digests digest;
    private final WorkingDays days;
    private final JdbcTemplate jdbc;
    private final ObjectProvider<MovableClock> clock;

    Year(
            Office office,
            DrawnUpContracts contracts,
            ContractService contractService,
            CustomerService customers,
            Accounts accounts,
            Digests digest,
            WorkingDays days,
            JdbcTemplate jdbc,
            ObjectProvider<MovableClock> clock) {
        this.office = office;
        this.books = new Books(days);
        this.contracts = contracts;
        this.contractService = contractService;
        this.customers = customers;
        this.accounts = accounts;
        this.digest = digest;
        this.days = days;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    // ---- who there is and what is signed when

    void plan(int count, LocalDate first, LocalDate last, long seed) {
        Random chance = new Random(seed);
        String model = contracts.model();
        for (int index = 0; index < count; index++) {
            int of = index / 2;
            Debtor debtor = index % 2 == 0
                    ? debtor(of, chance)
                    : debtors.values().stream().skip(of).findFirst().orElseThrow();
            int span = (int) (last.toEpochDay() - first.toEpochDay());
            LocalDate signed = days.onOrAfter(first.plusDays(chance.nextInt(span)));
            long net = net(chance);
            String term = List.of("ADVANCE", "NET30", "30-40-30").get(index % 3);
            boolean late = index % 18 == 2;
            LocalDate delivered = signed.plusDays(late ? 45 : 10 + chance.nextInt(30));
            LocalDate wanted = late ? signed.plusDays(12) : null;
            String contract = contracts.like(model, customers.get(debtor.number), Office.money(net), term, wanted);
            long gross = net + (net * 19 + 50) / 100;
            Plan plan = new Plan(contract, debtor, gross, term, delivered, delivered.plusDays(20));
            plans.put(contract, plan);
            if (wanted != null) {
                books.wanted.put(contract, wanted);
            }
            signatures.computeIfAbsent(signed, day -> new ArrayList<>()).add(plan);
        }
    }

    private Debtor debtor(int index, Random chance) {
        String name = name(chance) + " " + name(chance);
        Customer customer = customers.create(new NewCustomer(
                name, "DE", Habit.kind(index), "Contact of " + name, "k" + index + "@customer.example", "EUR", "en"));
        Habit[] habits = Habit.values();
        Debtor debtor = new Debtor(
                customer.number(),
                name,
                "DE" + (10_000_000_000L + index),
                customer.kind(),
                index % 2 == 0 ? habits[index / 2 % 2] : habits[2 + index / 2 % (habits.length - 2)],
                chance.nextLong());
        debtors.put(debtor.number, debtor);
        return debtor;
    }

    private static String name(Random chance) {
        StringBuilder name = new StringBuilder();
        for (int syllable = 0; syllable < 3; syllable++) {
            name.append("bdfgklmnprstvwz".charAt(chance.nextInt(15))).append("aeiou".charAt(chance.nextInt(5)));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + "r";
    }

    private static long net(Random chance) {
        int size = chance.nextInt(100);
        return size < 3
                ? 2_000 + chance.nextInt(1_500)
                : size < 20 ? 1_200_000 + chance.nextInt(2_000_000) : 40_000 + chance.nextInt(700_000);
    }

    // ---- a day

    void live(LocalDate day) {
        today = day;
        at(EARLY);
        office.runJobs();
        at(MORNING);
        readStandings();
        List<Letter> due = new ArrayList<>();
        debtors.values().forEach(debtor -> due.addAll(books.morning(debtor, day)));
        office.runJobs();
        compare("in the morning", due);
        if (days.isWorkingDay(day)) {
            writeDigest();
            at(NOON);
            work();
        }
    }

    private void at(LocalTime time) {
        clock.getObject().set(today.atTime(time).toInstant(ZoneOffset.UTC));
    }

    private void work() {
        signatures.getOrDefault(today, List.of()).forEach(this::sign);
        office.runJobsBeforeDunning();
        office.tasks("UserTask_CheckReceivables").forEach(task -> {
            String contract = office.text(task, "number");
            office.complete(task, "finance", form -> form.set("checkDecision", "CONFIRM"));
            confirmed.add(contract);
            if (!plan(contract).term().equals("ADVANCE")) {
                books.awaited.add(contract);
                underWay.add(plan(contract));
            }
        });
        office.runJobsBeforeDunning();
        reachMilestones();
        issueInvoices();
        keepDeposits();
        List<Runnable> customersDo = actions.remove(today);
        if (customersDo != null) {
            List.copyOf(customersDo).forEach(Runnable::run);
        }
        useDeposits();
        takePayments();
        clearReasons();
        treatComplaints();
        readStandings();
        List<Letter> due = new ArrayList<>();
        debtors.values().forEach(debtor -> due.addAll(books.changed(debtor, today)));
        office.runJobs();
        for (int round = 0; round < 10 && deskWork(due); round++) {
            office.runJobs();
        }
        compare("at noon", due);
    }

    private void writeDigest() {
        Set<String> waitedFor = office.waitedFor();
        for (Accounts.Person person : accounts.everybody()) {
            boolean waits = waitedFor.contains(person.id())
                    || accounts.groupsOf(person.id()).stream().anyMatch(group -> waitedFor.contains("group " + group));
            if (hasNews.remove(person.id()) || waits) {
                digests.add("digest:" + person.id() + ":" + today);
            }
        }
        digest.write();
    }

    private void readStandings() {
        jdbc.query("select number, credit_standing from customer", row -> {
            Debtor debtor = debtors.get(row.getString(1));
            if (debtor != null) {
                debtor.standing = CreditStanding.valueOf(row.getString(2));
            }
        });
    }

    // ---- contracts, milestones and invoices

    private void sign(Plan plan) {
        contractService.recordSigned(plan.contract(), new SignedCopy(today, "Somebody", "Cabinet 1", "By post"));
    }

    private Plan plan(String contract) {
        return Objects.requireNonNull(plans.get(contract));
    }

    private void reachMilestones() {
        for (Plan plan : List.copyOf(underWay)) {
            if (!today.isBefore(plan.delivered())) {
                reach(plan, "DELIVERY");
                delivered.add(plan);
                underWay.remove(plan);
            }
        }
        for (Plan plan : List.copyOf(delivered)) {
            if (!plan.term().equals("30-40-30")) {
                books.awaited.remove(plan.contract());
                delivered.remove(plan);
            } else if (!today.isBefore(plan.accepted())) {
                reach(plan, "ACCEPTANCE");
                books.awaited.remove(plan.contract());
                delivered.remove(plan);
            }
        }
    }

    private void reach(Plan plan, String milestone) {
        Task task = office.tasks("UserTask_MilestoneReached", plan.contract()).stream()
                .filter(open -> office.text(open, "milestone").contains(milestone))
                .findFirst()
                .orElseThrow();
        office.complete(task, "sales", form -> form.set("reachedOn", today.toString()));
    }

    private void issueInvoices() {
        for (Task task : office.tasks("UserTask_IssueInvoice")) {
            String number = office.text(task, "number");
            office.complete(task, "finance", form -> form.set("invoiceDate", today.toString()));
            Claim claim = Objects.requireNonNull(jdbc.queryForObject(
                    "select contract_number, position, invoice_number, due_on from receivable where number = ?",
                    (row, index) -> claim(number, row),
                    number));
            Plan plan = plan(claim.contract);
            claims.put(number, claim);
            plan.debtor().claims.add(claim);
            plan.debtor().habit.getsInvoice(this, claim);
        }
    }

    private Claim claim(String number, ResultSet row) throws SQLException {
        Plan plan = plan(row.getString("contract_number"));
        int position = row.getInt("position");
        Claim claim = new Claim(plan.debtor(), number, plan.contract(), dueOn(plan, position), part(plan, position));
        assertThat(row.getString("due_on")).as("due date of " + number).isEqualTo(claim.dueOn.toString());
        claim.invoice = row.getString("invoice_number");
        return claim;
    }

    private LocalDate dueOn(Plan plan, int position) {
        int after = plan.term().equals("NET30") ? 30 : position == 1 ? 0 : position == 2 ? 14 : 30;
        return days.onOrAfter(today.plusDays(after));
    }

    /** Thirty, forty and thirty hundredths; the cents that are left go to those that lack most. */
    private static long part(Plan plan, int position) {
        if (!plan.term().equals("30-40-30")) {
            return plan.gross();
        }
        long[] parts = {plan.gross() * 30 / 100, plan.gross() * 40 / 100, plan.gross() * 30 / 100};
        long[] lacking = {plan.gross() * 30 % 100, plan.gross() * 40 % 100, plan.gross() * 30 % 100};
        for (long left = plan.gross() - parts[0] - parts[1] - parts[2]; left > 0; left--) {
            int most = lacking[1] > lacking[0] ? 1 : 0;
            most = lacking[2] > lacking[most] ? 2 : most;
            parts[most]++;
            lacking[most] = -1;
        }
        return parts[position - 1];
    }

    // ---- what customers do

    LocalDate in(int daysFromNow) {
        return today.plusDays(daysFromNow);
    }

    private void on(LocalDate day, Runnable action) {
        LocalDate then = days.onOrAfter(day.isAfter(today) ? day : today.plusDays(1));
        actions.computeIfAbsent(then, any -> new ArrayList<>()).add(action);
    }

    private void sends(LocalDate day, Supplier<@Nullable Transfer> transfer) {
        on(day, () -> {
            Transfer sent = transfer.get();
            if (sent != null && sent.amount() > 0) {
                transfers.add(sent);
            }
        });
    }

    /** What is open of it then, and so many cents more or less. */
    void pays(Claim claim, LocalDate day, long more) {
        sends(day, () -> {
            long open = claim.open();
            long amount = open + more;
            boolean lets = amount < open && isTolerated(open - amount, open, amount);
            return open <= 0 || isUnderWay(claim)
                    ? null
                    : transfer(
                            claim.debtor,
                            amount,
                            "Invoice " + claim.invoice,
                            Map.of(claim, Math.min(open, amount)),
                            lets);
        });
    }

    private boolean isUnderWay(Claim claim) {
        return transfers.stream().anyMatch(transfer -> transfer.shares().containsKey(claim));
    }

    private static boolean isTolerated(long missing, long open, long paid) {
        return paid >= 10_000_00 ? missing <= 20_00 && missing * 500 <= open : missing <= 3_00 && missing * 100 <= open;
    }

    void paysPart(Claim claim, LocalDate day, long amount) {
        sends(
                day,
                () -> transfer(
                        claim.debtor,
                        amount,
                        "Invoice " + claim.invoice,
                        Map.of(claim, Math.min(amount, claim.open())),
                        false));
    }

    /** And once more three days later. */
    void paysTwice(Claim claim, LocalDate day) {
        pays(claim, day, 0);
        on(
                day,
                () -> sends(
                        in(3),
                        () -> transfer(claim.debtor, claim.amount, "Invoice " + claim.invoice, Map.of(), false)));
    }

    void paysAll(Debtor debtor, LocalDate day) {
        sends(day, () -> {
            Map<Claim, Long> shares = new LinkedHashMap<>();
            debtor.open().forEach(claim -> shares.put(claim, claim.open()));
            boolean underWay = debtor.open().stream().anyMatch(this::isUnderWay);
            return underWay ? null : transfer(debtor, Books.sum(debtor.open()), "Everything open", shares, false);
        });
    }

    void letsAStrangerPay(Claim claim, LocalDate day) {
        sends(
                day,
                () -> new Transfer(
                        claim.debtor,
                        "Factoring House",
                        "DE99" + claim.number.substring(7),
                        claim.open(),
                        "Thank you",
                        Map.of(claim, claim.open()),
                        false));
    }

    private void paysSum(Debtor debtor, LocalDate day, long amount) {
        sends(day, () -> {
            Map<Claim, Long> shares = new LinkedHashMap<>();
            long left = amount;
            for (Claim claim : debtor.open()) {
                if (left > 0) {
                    shares.put(claim, Math.min(left, claim.open()));
                    left -= Math.min(left, claim.open());
                }
            }
            return transfer(debtor, amount, "As agreed", shares, false);
        });
    }

    private static Transfer transfer(
            Debtor debtor, long amount, String reference, Map<Claim, Long> shares, boolean lets) {
        return new Transfer(debtor, debtor.name, debtor.iban, amount, reference, shares, lets);
    }

    /** He is right about two fifths of the first invoice, or wrong about everything. */
    void disputes(Letter letter, String number, boolean right) {
        on(in(2), () -> {
            Claim first = letter.items().get(0).claim();
            Map<Claim, Long> disputed =
                    right ? (first.open() > 0 ? Map.of(first, first.open() * 2 / 5) : Map.of()) : open(letter);
            Hold hold = answers(letter, number, Reason.DISPUTE, disputed, Reply.Kind.DISPUTED, null);
            if (hold != null) {
                hold.dealtWith = in(10);
            }
            if (right) {
                letter.items().forEach(item -> pays(item.claim(), in(13), 0));
            }
        });
    }

    private static Map<Claim, Long> open(Letter letter) {
        return Books.whole(letter.items().stream()
                .map(Letter.Item::claim)
                .filter(claim -> claim.open() > 0)
                .toList());
    }

    void asksForDelay(Letter letter, String number, LocalDate until) {
        on(in(1), () -> {
            @Nullable Hold hold = answers(letter, number, Reason.DELAY_ASKED, open(letter), Reply.Kind.DELAY, until);
            if (hold != null) {
                hold.dealtWith = in(1);
            }
        });
    }

    void saysHeHasPaid(Letter letter, String number) {
        on(in(1), () -> answers(letter, number, Reason.PAYMENT_ANNOUNCED, open(letter), Reply.Kind.PAID, today));
    }

    private @Nullable Hold answers(
            Letter letter,
            String number,
            Reason reason,
            Map<Claim, Long> about,
            Reply.Kind kind,
            @Nullable LocalDate day) {
        boolean all = about.equals(open(letter));
        Claim first = letter.items().get(0).claim();
        long sum = about.values().stream().mapToLong(Long::longValue).sum();
        if (sum == 0) {
            return null;
        }
        office.answer(
                number,
                all
                        ? new Reply(kind, "", null, day, "Somebody", "As I said")
                        : new Reply(kind, first.number, Office.money(sum).amount(), null, "Somebody", "It is broken"));
        String subject = reason == Reason.DISPUTE ? office.complaint(letter.debtor().number) : number + " EUR";
        Hold hold = new Hold(reason, subject, today, sum, about);
        letter.debtor().holds.add(hold);
        letter.debtor().touched = true;
        return hold;
    }

    // ---- what finance and sales do

    private void takePayments() {
        if (!transfers.isEmpty()) {
            office.loadStatement(today, transfers);
        }
        office.runJobsBeforeDunning();
        Map<String, Transfer> byKey =
                transfers.stream().collect(Collectors.toMap(Transfer::key, transfer -> transfer, (one, other) -> one));
        Map<String, String> payments = new HashMap<>();
        jdbc.query(
                "select number, payer_account, amount, reference from payment where booked_on = ?",
                row -> {
                    payments.put(
                            row.getString(2) + " " + row.getBigDecimal(3).setScale(2) + " " + row.getString(4),
                            row.getString(1));
                },
                today);
        Map<String, Transfer> byPayment = new HashMap<>(reopened);
        byKey.forEach((key, transfer) -> byPayment.put(payments.get(key), transfer));
        office.tasks("UserTask_AllocatePayment").forEach(task -> {
            Transfer transfer = byPayment.get(office.text(task, "number"));
            assertThat(transfer).as("a payment that somebody sent").isNotNull();
            office.allocate(task, transfer);
        });
        byPayment.forEach(this::book);
        transfers.clear();
        reopened.clear();
    }

    private final List<Plan> underWay = new ArrayList<>();
    private final List<Plan> delivered = new ArrayList<>();
    private final Map<String, Transfer> reopened = new LinkedHashMap<>();

    private void book(String payment, Transfer transfer) {
        Debtor debtor = transfer.debtor();
        transfer.shares().forEach((claim, share) -> {
            if (claim.lost > 0 && share > claim.open()) {
                claim.lost = 0;
                entered(claim);
            }
            claim.paid += share;
            entered(claim);
            if (open(claim.contract) > 0) {
                hasNews.add("sales");
            }
            if (transfer.lets() && claim.open() > 0) {
                long missing = claim.open();
                claim.lost += missing;
                entered(claim);
            }
            debtor.touched = true;
        });
        if (transfer.rest() > 0) {
            debtor.deposits.add(new Deposit(payment, transfer.shares().isEmpty(), transfer.rest()));
        }
    }

    /** After an entry about the claim. */
    private void entered(Claim claim) {
        if (open(claim.contract) == 0) {
            settled.merge(claim.contract, 1, Integer::sum);
        }
    }

    /** What is open of a contract, invoiced or not. */
    long open(String contract) {
        Plan plan = plan(contract);
        return plan.gross()
                + plan.debtor().claims.stream()
                        .filter(claim -> claim.contract.equals(contract))
                        .mapToLong(claim -> claim.open() - claim.amount)
                        .sum();
    }

    /** By contract what is open, of those that finance has confirmed. */
    Map<String, Long> contractsOpen() {
        return confirmed.stream().collect(Collectors.toMap(contract -> contract, this::open));
    }

    /** Finance is asked whether an invoice is paid by what is on account, and keeps that until the invoice is overdue. */
    private void keepDeposits() {
        office.runJobsBeforeDunning();
        office.tasks("UserTask_AllocatePayment").forEach(task -> {
            String payment = office.text(task, "number");
            debtors.values().stream()
                    .filter(debtor -> debtor.deposits.stream().anyMatch(deposit -> deposit.payment.equals(payment)))
                    .forEach(debtor -> office.keep(task, debtor));
        });
    }

    /** What is on account and can pay what is overdue is allocated anew. */
    private void useDeposits() {
        for (Debtor debtor : debtors.values()) {
            boolean found = debtor.holds.stream().anyMatch(hold -> hold.reason == Reason.UNALLOCATED_PAYMENT);
            Deposit whole = debtor.deposits.stream()
                    .filter(deposit -> deposit.whole)
                    .findFirst()
                    .orElse(null);
            if (found && whole != null) {
                Map<Claim, Long> shares = new LinkedHashMap<>();
                long left = whole.amount;
                for (Claim claim : debtor.overdue(today)) {
                    if (left > 0 && !isUnderWay(claim)) {
                        shares.put(claim, Math.min(left, claim.open()));
                        left -= Math.min(left, claim.open());
                    }
                }
                if (!shares.isEmpty()) {
                    office.undo(whole.payment);
                    debtor.deposits.remove(whole);
                    reopened.put(
                            whole.payment,
                            new Transfer(debtor, debtor.name, debtor.iban, whole.amount, "", shares, false));
                }
            }
        }
    }

    private void clearReasons() {
        for (Task task : reasons()) {
            Map<String, Object> row = jdbc.queryForMap(
                    "select customer_number, reason, subject from dunning_hold where number = ?",
                    office.text(task, "number"));
            Debtor debtor = Objects.requireNonNull(debtors.get(row.get("customer_number")));
            Reason reason = Reason.valueOf(String.valueOf(row.get("reason")));
            Hold hold = debtor.holds.stream()
                    .filter(known -> known.reason == reason
                            && (reason == Reason.UNALLOCATED_PAYMENT || known.subject.equals(row.get("subject"))))
                    .findFirst()
                    .orElse(null);
            if (hold != null) {
                clear(task, debtor, hold);
            }
        }
    }

    private List<Task> reasons() {
        List<Task> all = new ArrayList<>(office.tasks("UserTask_ClearReasonForDelay"));
        all.addAll(office.tasks("UserTask_DecideOnDelay"));
        return all;
    }

    private void clear(Task task, Debtor debtor, Hold hold) {
        boolean due = hold.dealtWith != null && !today.isBefore(hold.dealtWith);
        boolean leftOver = hold.reason == Reason.UNALLOCATED_PAYMENT
                && hold.since.isBefore(today)
                && !debtor.touched
                && debtor.deposits.stream().noneMatch(deposit -> deposit.whole);
        if (hold.reason == Reason.DELAY_ASKED && due) {
            LocalDate until = hold.since.plusDays(20);
            office.complete(task, "finance", form -> form.set("delayDecision", "GRANT")
                    .set("delayUntil", until.toString())
                    .set("remark", "Agreed"));
            Map<Claim, Long> items = new LinkedHashMap<>();
            hold.claims.keySet().stream()
                    .filter(claim -> claim.open() > 0)
                    .forEach(claim -> items.put(claim, claim.open()));
            debtor.promises.add(new Promise(
                    items,
                    Map.of(
                            until,
                            items.values().stream().mapToLong(Long::longValue).sum())));
        } else if (leftOver) {
            debtor.overruled = hold.amount;
            office.complete(task, "finance", form -> form.set("remark", "Stays for the next invoice"));
        } else {
            return;
        }
        debtor.holds.remove(hold);
        debtor.touched = true;
    }

    /** Who disputes complains: service answers at once, finance proposes after some days, and he agrees by phone. */
    private void treatComplaints() {
        office.tasks("UserTask_TakeOnComplaint").forEach(office::takeOn);
        office.runJobsBeforeDunning();
        for (Debtor debtor : debtors.values()) {
            for (Hold hold : List.copyOf(debtor.holds)) {
                if (hold.reason == Reason.DISPUTE && hold.dealtWith != null && !today.isBefore(hold.dealtWith)) {
                    settle(debtor, hold);
                }
            }
        }
    }

    private void settle(Debtor debtor, Hold hold) {
        boolean right = debtor.habit == Habit.DISPUTES_AND_WINS;
        office.propose(hold.subject, right ? hold.amount : 0);
        sign();
        office.agreeAndClose(hold.subject);
        if (right) {
            hold.claims.forEach((claim, part) -> {
                claim.credited += part;
                entered(claim);
                credits++;
            });
        }
        debtor.holds.remove(hold);
        debtor.touched = true;
    }

    /** @return whether there was any */
    private boolean deskWork(List<Letter> due) {
        List<Debtor> goOn = new ArrayList<>();
        for (Task task : office.tasks("UserTask_PostLetter")) {
            goOn.add(done(office.text(task, "number"), Waits.POST));
            office.complete(task, "finance", form -> {});
        }
        for (Task task : office.tasks("UserTask_CallCustomer")) {
            Debtor debtor = done(office.text(task, "number"), Waits.CALL);
            office.complete(
                    task, "sales", form -> form.set("callResult", "NOT_REACHED").set("callNote", "Nobody there"));
            books.call(debtor, today).ifPresent(due::add);
            goOn.add(debtor);
        }
        for (Task task : office.tasks("UserTask_DecideOnOverdueReceivable")) {
            Debtor debtor = done(office.text(task, "customerNumber"), Waits.DECIDE);
            decide(task, debtor, Objects.requireNonNull(debtor.last));
            goOn.add(debtor);
        }
        sign();
        readStandings();
        goOn.forEach(debtor -> due.addAll(books.look(debtor, today)));
        return !goOn.isEmpty();
    }

    private Debtor done(String customer, Waits expected) {
        Debtor debtor = Objects.requireNonNull(debtors.get(customer));
        assertThat(debtor.waits)
                .as("what dunning of " + customer + " waits for on " + today)
                .isEqualTo(expected);
        debtor.waits = null;
        return debtor;
    }

    private void decide(Task task, Debtor debtor, Letter decision) {
        boolean first = debtor.decisions++ == 0;
        boolean parts = debtor.habit == Habit.PAYS_IN_PARTS_AT_LAST || debtor.habit == Habit.BREAKS_OFF_HIS_PARTS;
        if (first && parts) {
            office.complete(task, "finance", form -> form.set("way", "AGREE")
                    .set("firstPayment", in(10).toString())
                    .set("instalments", 3)
                    .set("note", "Agreed on the phone"));
            agree(debtor, decision);
        } else if (first && debtor.habit == Habit.IS_STOPPED) {
            office.complete(
                    task, "legal", form -> form.set("way", "STOP_DELIVERY").set("note", "Nobody answers"));
        } else {
            office.complete(
                    task, "finance", form -> form.set("way", "WRITE_OFF").set("note", "Nothing to be had"));
            for (Letter.Item item : decision.items()) {
                long loss = Math.min(item.claim().open(), item.asked());
                item.claim().lost += loss;
                entered(item.claim());
                if (debtor.habit == Habit.PAYS_AFTER_WRITE_OFF) {
                    sends(
                            in(30),
                            () -> transfer(
                                    debtor,
                                    loss,
                                    "Invoice " + item.claim().invoice,
                                    Map.of(item.claim(), loss),
                                    false));
                }
            }
        }
    }

    /** Three equal parts, month by month; the first ones take the cents that are left. */
    private void agree(Debtor debtor, Letter decision) {
        Map<Claim, Long> items = new LinkedHashMap<>();
        decision.items().stream()
                .map(Letter.Item::claim)
                .filter(claim -> claim.open() > 0)
                .forEach(claim -> items.put(claim, claim.open()));
        long sum = items.values().stream().mapToLong(Long::longValue).sum();
        Map<LocalDate, Long> parts = new LinkedHashMap<>();
        for (int part = 0; part < 3; part++) {
            LocalDate until = in(10).plusMonths(part);
            parts.put(until, sum / 3 + (part < sum % 3 ? 1 : 0));
            if (part == 0 || debtor.habit == Habit.PAYS_IN_PARTS_AT_LAST) {
                paysSum(debtor, until.minusDays(5), parts.get(until));
            }
        }
        debtor.promises.add(new Promise(items, parts));
    }

    private void sign() {
        office.runJobsBeforeDunning();
        for (List<Task> open = office.tasks("UserTask_Sign"); !open.isEmpty(); open = office.tasks("UserTask_Sign")) {
            Task task = open.get(0);
            office.complete(task, office.text(task, "signerGroup"), form -> form.set("decision", "APPROVE"));
            office.runJobsBeforeDunning();
        }
    }

    // ---- what should have come of it

    private void compare(String when, List<Letter> due) {
        Map<String, String> sent = new TreeMap<>();
        jdbc.query(
                """
                select r.number, r.customer_number || ' ' || r.channel || ' of level ' || r.level || ': ' || string_agg(
                    i.receivable || ' level ' || i.level || ' asks ' || round(i.asked_amount, 2) || ' fee '
                        || round(i.fee, 2) || ' interest ' || round(i.interest, 2), '; ' order by i.receivable)
                from dunning_reminder r join dunning_reminder_item i on i.reminder_number = r.number
                where r.taken_on = ? group by r.number""",
                row -> {
                    if (seen.add(row.getString(1))) {
                        sent.put(row.getString(1), row.getString(2));
                    }
                },
                today);
        assertThat(sent.values())
                .as("letters of " + today + " " + when)
                .containsExactlyInAnyOrderElementsOf(
                        due.stream().map(Letter::toString).toList());
        letters.addAll(due);
        sent.forEach((number, text) -> due.stream()
                .filter(letter -> letter.toString().equals(text))
                .findFirst()
                .ifPresent(letter -> {
                    if (letter.isWritten()) {
                        letter.debtor().habit.getsLetter(this, letter, number);
                    }
                }));
    }
}
