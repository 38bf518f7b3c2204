package com.batoncrm.audit;

import com.batoncrm.engine.CurrentPerson;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records what was done, in the transaction that does it. */
@Component
public class Audit {

    /** Who acted where no person did: a job, a timer, a customer's answer. */
    public static final String SYSTEM = "system";

    /** The action that is recorded about a pseudonym when it takes a person's place. */
    public static final String FORGOTTEN = "person.forgotten";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final AuditTables tables;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Audit(AuditTables tables, CurrentPerson currentPerson, Clock clock) {
        this.tables = tables;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** Adds the entry for the person who is acting, and for whom he stands in, or {@link #SYSTEM}; only within a transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEntry entry) {
        @Nullable AuditText text = entry.texts().isEmpty() ? null : AuditText.of(salt(), entry.texts());
        AuditEntry whole = entry.onBehalfOf() == null
                ? entry.onBehalfOf(
                        currentPerson.insteadOf().stream().findFirst().orElse(null))
                : entry;
        long id = tables.add(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                SealedPerson.of(currentPerson.id().orElse(SYSTEM), salt()),
                whole.onBehalfOf() == null ? null : SealedPerson.of(whole.onBehalfOf(), salt()),
                whole,
                text);
        if (text != null) {
            tables.addText(id, text);
        }
    }

    /** Erases the names and free text of everything recorded about a subject; the chain of seals stays valid. */
    @Transactional
    public void eraseTexts(String subjectType, String subject) {
        tables.eraseTexts(subjectType, subject);
    }

    private static byte[] salt() {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return salt;
    }
}
