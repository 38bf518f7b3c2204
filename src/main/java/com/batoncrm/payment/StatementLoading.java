package com.batoncrm.payment;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.payment.bank.BankLine;
import com.batoncrm.payment.bank.CannotRead;
import com.batoncrm.payment.bank.Fingerprints;
import com.batoncrm.payment.bank.StatementReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads bank statements: first the whole file is looked through, then its payments are taken in small transactions. What was
 * taken once is known, so that a file which was interrupted is simply loaded again.
 */
@Service
public class StatementLoading {

    private static final int CHUNK = 100;

    private final StatementReader reader;
    private final BankStatements statements;
    private final PaymentService payments;
    private final ReturnService returns;
    private final CurrentPerson person;
    private final TransactionTemplate transaction;

    StatementLoading(
            StatementReader reader,
            BankStatements statements,
            PaymentService payments,
            ReturnService returns,
            CurrentPerson person,
            TransactionTemplate transaction) {
        this.reader = reader;
        this.statements = statements;
        this.payments = payments;
        this.returns = returns;
        this.person = person;
        this.transaction = transaction;
    }

    /** A line and by what it is known. */
    record Known(BankLine line, String fingerprint) {}

    /**
     * Takes what is new.
     *
     * @throws CannotRead where the file is broken or about another account, saying so; then nothing was taken
     */
    public LoadedStatement load(Resource file, String fileName) {
        Days days = lookThrough(file);
        String by = person.requireId();
        long statement = statements.begin(shortened(fileName), days.first, days.last, by);
        var fingerprints = new Fingerprints();
        List<Known> chunk = new ArrayList<>(CHUNK);
        reader.read(file, line -> {
            chunk.add(new Known(line, fingerprints.of(line)));
            if (chunk.size() == CHUNK) {
                take(statement, chunk);
            }
        });
        take(statement, chunk);
        return statements.complete(statement);
    }

    /** The newest first. */
    public List<LoadedStatement> latest() {
        return statements.latest();
    }

    private void take(long statement, List<Known> chunk) {
        transaction.executeWithoutResult(status -> {
            List<Known> received = chunk.stream()
                    .filter(known -> known.line().kind() == BankLine.Kind.RECEIVED)
                    .toList();
            int added = payments.take(statement, received);
            List<Known> returned = chunk.stream()
                    .filter(known -> known.line().kind() == BankLine.Kind.TAKEN_BACK)
                    .toList();
            int takenBack = returns.take(statement, returned);
            int ofCustomers = received.size() + returned.size();
            statements.count(statement, added, ofCustomers - added - takenBack, chunk.size() - ofCustomers, takenBack);
        });
        chunk.clear();
    }

    private Days lookThrough(Resource file) {
        Set<String> ours = reader.ourAccounts();
        var days = new Days();
        reader.read(file, line -> {
            if (!ours.contains(line.account())) {
                throw new CannotRead(say("payment.refused.otherAccount", line.account(), String.join(", ", ours)));
            }
            days.see(line.bookedOn());
        });
        if (days.last.isBefore(days.first)) {
            throw new CannotRead(say("payment.refused.empty"));
        }
        return days;
    }

    private static String shortened(String fileName) {
        String plain = fileName.replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
        return plain.isEmpty() ? "?" : plain.substring(0, Math.min(200, plain.length()));
    }

    /** From when to when the lines are. */
    private static final class Days {

        private LocalDate first = LocalDate.MAX;
        private LocalDate last = LocalDate.MIN;

        void see(LocalDate day) {
            first = day.isBefore(first) ? day : first;
            last = day.isAfter(last) ? day : last;
        }
    }
}
