package com.batoncrm.approval;

import com.batoncrm.absence.Absence;
import com.batoncrm.absence.AbsenceService;
import com.batoncrm.absence.Colleagues;
import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.Accounts.Person;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.Substitutes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may give a signature as things stand: the group and the named person, without the author and who has signed. */
@Component
class Signers {

    private final Accounts accounts;
    private final Substitutes substitutes;
    private final AbsenceService absences;
    private final Colleagues colleagues;

    Signers(Accounts accounts, Substitutes substitutes, AbsenceService absences, Colleagues colleagues) {
        this.accounts = accounts;
        this.substitutes = substitutes;
        this.absences = absences;
        this.colleagues = colleagues;
    }

    List<Person> of(ApprovalRound round, ApprovalSignature signature) {
        return Stream.concat(
                        accounts.members(signature.group()).stream(),
                        Stream.ofNullable(signature.namedPerson()).flatMap(id -> accounts.person(id).stream()))
                .filter(person -> !round.isBarred(person.id()))
                .distinct()
                .toList();
    }

    /** Those who are there. Who was named is waited for in any case. */
    List<Person> present(ApprovalRound round, ApprovalSignature signature) {
        Set<String> away = absences.today().keySet();
        return of(round, signature).stream()
                .filter(person -> !away.contains(person.id()) || person.id().equals(signature.namedPerson()))
                .toList();
    }

    /** The absences of those who are not. */
    List<Absence> away(ApprovalRound round, ApprovalSignature signature) {
        Map<String, Absence> away = absences.today();
        return of(round, signature).stream()
                .flatMap(person -> Stream.ofNullable(away.get(person.id())))
                .toList();
    }

    /** Whether the one, who is away, has somebody there who may give the signature in his place. */
    boolean isStoodInFor(List<Person> present, String person) {
        List<String> standingIn = substitutes.substitutesOf(person);
        return present.stream().anyMatch(signer -> standingIn.contains(signer.id()));
    }

    /** Who names somebody in the place of those who are away: the nearest manager who is there and has no part in it. */
    Optional<String> namer(ApprovalRound round, ApprovalSignature signature) {
        Set<String> away = absences.today().keySet();
        return away(round, signature).stream()
                .flatMap(absence -> colleagues.managersOf(absence.person()).stream())
                .filter(manager -> !round.isBarred(manager) && !away.contains(manager))
                .findFirst();
    }

    /** @throws Refused where he is not asked himself, or none of those is in whose place he would sign */
    Signer signer(ApprovalRound round, ApprovalSignature signature, String person, List<String> insteadOf) {
        return Signer.of(person, insteadOf, who -> isAsked(signature, who), round::isBarred);
    }

    /** Whether the person belongs to those who are asked at all, whatever he has signed. */
    boolean isAsked(ApprovalSignature signature, String person) {
        return person.equals(signature.namedPerson()) || accounts.isMember(person, signature.group());
    }

    /** Who can be named: everybody who is there but the author and who has signed. */
    List<Person> nameable(ApprovalRound round) {
        Set<String> away = absences.today().keySet();
        return accounts.everybody().stream()
                .filter(person -> !round.isBarred(person.id()) && !away.contains(person.id()))
                .toList();
    }
}
