package com.batoncrm.approval;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.Accounts.Person;
import com.batoncrm.engine.Refused;
import com.batoncrm.engine.Substitutes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who may give a signature as things stand: the group, the named person and who stands in for one of them, without the
 * author and who has signed.
 */
@Component
class Signers {

    private final Accounts accounts;
    private final Substitutes substitutes;

    Signers(Accounts accounts, Substitutes substitutes) {
        this.accounts = accounts;
        this.substitutes = substitutes;
    }

    List<Person> of(ApprovalRound round, ApprovalSignature signature) {
        return Stream.concat(
                        accounts.members(signature.group()).stream(),
                        Stream.ofNullable(signature.namedPerson()).flatMap(id -> accounts.person(id).stream()))
                .filter(person -> !round.isBarred(person.id()))
                .flatMap(person -> Stream.concat(Stream.of(person), standingInFor(person)))
                .distinct()
                .filter(person -> !round.isBarred(person.id()))
                .toList();
    }

    private Stream<Person> standingInFor(Person person) {
        return substitutes.substitutesOf(person.id()).stream().flatMap(id -> accounts.person(id).stream());
    }

    /**
     * In whose place somebody signs: the first of those whose task it is who is asked, before him whom four eyes bar.
     * Where it is his own task, he signs for himself.
     *
     * @throws Refused where neither he nor any of them is asked
     */
    Signer signer(ApprovalRound round, ApprovalSignature signature, String person, List<String> insteadOf) {
        if (insteadOf.isEmpty()) {
            if (!isAsked(signature, person)) {
                throw new Refused(say("approval.refused.notAsked"));
            }
            return new Signer(person, null);
        }
        return insteadOf.stream()
                .filter(absentee -> isAsked(signature, absentee))
                .min(Comparator.comparing(round::isBarred))
                .map(absentee -> new Signer(person, absentee))
                .orElseThrow(() -> new Refused(say("approval.refused.notAsked")));
    }

    /** Whether the person belongs to those who are asked at all, whatever he has signed. */
    boolean isAsked(ApprovalSignature signature, String person) {
        return person.equals(signature.namedPerson()) || accounts.isMember(person, signature.group());
    }

    /** Whom process administration can name: everybody but the author and who has signed. */
    List<Person> nameable(ApprovalRound round) {
        return accounts.everybody().stream()
                .filter(person -> !round.isBarred(person.id()))
                .toList();
    }
}
