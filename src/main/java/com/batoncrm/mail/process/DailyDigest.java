package com.batoncrm.mail.process;

import static com.batoncrm.engine.Words.note;

import com.batoncrm.company.Company;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.Words;
import com.batoncrm.mail.DigestNews;
import com.batoncrm.mail.Mails;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes to everybody once on every working day, from seven in the company's zone, which tasks wait and what happened.
 * Where no node runs at seven, the first one to run later on that day does it.
 */
@Component
class DailyDigest {

    private static final LocalTime FROM = LocalTime.of(7, 0);

    /** A line of the mail. */
    record Line(String id, String name, String about, String customer, String due) {}

    private final WaitingTasks waiting;
    private final DigestDays days;
    private final DigestNews news;
    private final Accounts accounts;
    private final Mails mails;
    private final Company company;
    private final WorkingDays workingDays;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DailyDigest(
            WaitingTasks waiting,
            DigestDays days,
            DigestNews news,
            Accounts accounts,
            Mails mails,
            Company company,
            WorkingDays workingDays,
            TransactionTemplate transaction,
            Clock clock) {
        this.waiting = waiting;
        this.days = days;
        this.news = news;
        this.accounts = accounts;
        this.mails = mails;
        this.company = company;
        this.workingDays = workingDays;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void run() {
        LocalDate today = workingDays.today();
        LocalTime now = LocalTime.ofInstant(clock.instant(), company.zone());
        if (workingDays.isWorkingDay(today) && !now.isBefore(FROM)) {
            transaction.executeWithoutResult(status -> {
                if (days.begin(today)) {
                    accounts.everybody().forEach(person -> write(person, today));
                }
            });
        }
    }

    private void write(Accounts.Person person, LocalDate today) {
        WaitingTasks.Share own = waiting.ownOf(person.id());
        WaitingTasks.Share groups = waiting.forGroupsOf(person.id());
        long total = own.total() + groups.total();
        List<String> happened = news.take(person.id());
        if (total == 0 && happened.isEmpty()) {
            return;
        }
        mails.tell(person.id(), mail -> mail.key("digest:" + person.id() + ":" + today)
                .about("digest", today.toString())
                .subject(note(subject(total), total))
                .template(
                        "digest",
                        Map.of(
                                "own",
                                lines(own),
                                "groups",
                                lines(groups),
                                "news",
                                happened,
                                "more",
                                total - own.tasks().size() - groups.tasks().size())));
    }

    private static String subject(long total) {
        return total == 0 ? "mail.digest.news" : total == 1 ? "mail.digest.one" : "mail.digest.many";
    }

    private List<Line> lines(WaitingTasks.Share share) {
        return share.tasks().stream()
                .map(task -> new Line(task.id(), task.name(), task.about(), task.customer(), day(task.due())))
                .toList();
    }

    private String day(@org.jspecify.annotations.Nullable Instant due) {
        return due == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(Words.house())
                        .format(due.atZone(company.zone()));
    }
}
