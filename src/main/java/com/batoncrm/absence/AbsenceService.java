package com.batoncrm.absence;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.audit.Audit;
import com.batoncrm.audit.AuditEntry;
import com.batoncrm.company.WorkingDays;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.CurrentPerson;
import com.batoncrm.engine.Refused;
import com.batoncrm.mail.Mails;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records, covers and ends absences. */
@Service
@Transactional
public class AbsenceService {

    private static final int LONGEST_YEARS = 3;

    private final Absences absences;
    private final Colleagues people;
    private final Accounts accounts;
    private final CurrentPerson current;
    private final WorkingDays days;
    private final Mails mails;
    private final Audit audit;

    AbsenceService(
            Absences absences,
            Colleagues people,
            Accounts accounts,
            CurrentPerson current,
            WorkingDays days,
            Mails mails,
            Audit audit) {
        this.absences = absences;
        this.people = people;
        this.accounts = accounts;
        this.current = current;
        this.days = days;
        this.mails = mails;
        this.audit = audit;
    }

    public Absence get(UUID id) {
        return absences.findById(id).orElseThrow();
    }

    /**
     * The person and the substitute as somebody wrote them down; empty for himself, and for no substitute.
     *
     * @throws Refused where the days do not fit, the substitute cannot stand in, or it is another's to record
     */
    public Absence record(String personText, LocalDate first, LocalDate last, String substituteText) {
        absences.lock();
        String person = whose(personText);
        requireDays(first, last);
        absences.openOf(person, days.today()).stream()
                .filter(other -> other.overlaps(first, last))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused(say("absence.refused.overlap", name(person), Period.of(other)));
                });
        String substitute = substituteText.isBlank() ? null : fit(person, first, last, substituteText);
        Absence absence = absences.saveAndFlush(new Absence(person, first, last, substitute, current.requireId()));
        audit.record(entry("absence.recorded", absence).text("period", Period.of(absence)));
        if (!person.equals(current.requireId())) {
            mails.mention(
                    person,
                    say(
                            "absence.told.person",
                            name(current.requireId()),
                            Period.of(absence),
                            nameOrNobody(substitute)));
        }
        tellSubstitute(absence);
        return absence;
    }

    private String whose(String text) {
        String actor = current.requireId();
        String person = text.isBlank() ? actor : people.meant(text);
        if (!people.mayActFor(actor, person)) {
            throw new Refused(say("absence.refused.notYours", name(person)));
        }
        return person;
    }

    private void requireDays(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new Refused(say("absence.refused.order"));
        }
        if (last.isBefore(days.today())) {
            throw new Refused(say("absence.refused.past"));
        }
        if (first.isAfter(days.today().plusYears(1)) || last.isAfter(first.plusYears(LONGEST_YEARS))) {
            throw new Refused(say("absence.refused.far", LONGEST_YEARS));
        }
    }

    private String fit(String person, LocalDate first, LocalDate last, String text) {
        String substitute = people.meant(text);
        whyNot(person, first, last, substitute).ifPresent(reason -> {
            throw new Refused(reason);
        });
        return substitute;
    }

    /** Empty for somebody who can stand in. */
    private Optional<String> whyNot(String person, LocalDate first, LocalDate last, String substitute) {
        if (substitute.equals(person)) {
            return Optional.of(say("absence.refused.himself"));
        }
        if (!accounts.isUsable(substitute)) {
            return Optional.of(say("absence.refused.locked", name(substitute)));
        }
        LocalDate from = first.isBefore(days.today()) ? days.today() : first;
        return absences.openOf(substitute, days.today()).stream()
                .filter(other -> other.overlaps(from, last))
                .findFirst()
                .map(other -> say("absence.refused.awayHimself", name(substitute), Period.of(other)));
    }

    /**
     * Names who stands in from now on.
     *
     * @throws Refused where he cannot, or the absence is over
     */
    public void appoint(UUID id, String substituteText) {
        absences.lock();
        Absence absence = get(id);
        absence.appoint(fit(absence.person(), absence.firstDay(), absence.lastDay(), substituteText));
        absences.saveAndFlush(absence);
        audit.record(entry("absence.substitute-named", absence));
        tellSubstitute(absence);
    }

    /**
     * In the absences, now or to come, in which the one stands in, the other does so from now on. Where he cannot, nobody
     * does, and the manager is asked as soon as a task would wait.
     */
    public void handOver(String from, String to) {
        absences.lock();
        for (Absence absence : coveredBy(from)) {
            boolean fits = whyNot(absence.person(), absence.firstDay(), absence.lastDay(), to)
                    .isEmpty();
            absence.standIn(fits ? to : null);
            absences.saveAndFlush(absence);
            audit.record(entry("absence.substitute-changed", absence));
            tellSubstitute(absence);
        }
    }

    /** The absence of the person on that day. */
    @Transactional(readOnly = true)
    public Optional<Absence> on(String person, LocalDate day) {
        return absences.openOf(person, days.today()).stream()
                .filter(absence -> absence.isOn(day))
                .findFirst();
    }

    /** By the accounts of those who are away today. */
    @Transactional(readOnly = true)
    public Map<String, Absence> today() {
        return absences.on(days.today()).stream()
                .collect(Collectors.toMap(Absence::person, Function.identity(), (one, other) -> one));
    }

    /** Of those the person has open or planned, the nearest. */
    @Transactional(readOnly = true)
    public Optional<Absence> next(String person) {
        return absences.openOf(person, days.today()).stream().findFirst();
    }

    /** The absences, now or to come, in which the person stands in. */
    @Transactional(readOnly = true)
    public List<Absence> coveredBy(String substitute) {
        return absences.coveredBy(substitute, days.today());
    }

    /**
     * Ends the absence that goes on, or calls off the next one.
     *
     * @throws Refused where there is none, or it is another's to end
     */
    public Absence end(String personText) {
        String person = whose(personText);
        Absence absence = next(person).orElseThrow(() -> new Refused(say("absence.refused.notAway", name(person))));
        absence.end();
        absences.saveAndFlush(absence);
        audit.record(entry("absence.ended", absence));
        absence.substitute()
                .ifPresent(
                        standIn -> mails.mention(standIn, say("absence.told.over", name(person), Period.of(absence))));
        return absence;
    }

    /** Whom to ask for a substitute; false where that was done already for this absence. */
    boolean ask(Absence absence) {
        boolean first = absence.ask();
        absences.saveAndFlush(absence);
        return first;
    }

    /** By mail, at once. */
    private void tellSubstitute(Absence absence) {
        String subject = say("absence.mail.substitute", name(absence.person()), Period.of(absence));
        absence.substitute()
                .ifPresent(standIn -> mails.tell(
                        standIn, mail -> mail.about("absence", absence.id().toString())
                                .key("absence-substitute:" + absence.id() + ":" + absence.revision())
                                .subject(subject)
                                .template(
                                        "absence-substitute",
                                        Map.of(
                                                "heading", subject,
                                                "absent", name(absence.person()),
                                                "begun", absence.isOn(days.today())))));
    }

    private AuditEntry entry(String action, Absence absence) {
        return AuditEntry.of(action, "absence", absence.id().toString())
                .onBehalfOf(absence.person().equals(current.id().orElse("")) ? null : absence.person())
                .text("person", absence.person())
                .text("substitute", absence.substitute().orElse(null));
    }

    private String name(String person) {
        return accounts.nameOf(person);
    }

    private String nameOrNobody(@Nullable String person) {
        return person == null ? say("absence.nobody") : name(person);
    }
}
