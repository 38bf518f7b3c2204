package com.batoncrm.approval;

import com.batoncrm.engine.Accounts;
import com.batoncrm.engine.Accounts.Person;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may give a signature as things stand: the group and the named person, without the author and who has signed. */
@Component
class Signers {

    private final Accounts accounts;

    Signers(Accounts accounts) {
        this.accounts = accounts;
    }

    List<Person> of(ApprovalRound round, ApprovalSignature signature) {
        return Stream.concat(
                        accounts.members(signature.group()).stream(),
                        Stream.ofNullable(signature.namedPerson()).flatMap(id -> accounts.person(id).stream()))
                .distinct()
                .filter(person -> !round.isAuthor(person.id()) && !round.hasSigned(person.id()))
                .toList();
    }

    /** Whether the person belongs to those who are asked at all, whatever he has signed. */
    boolean isAsked(ApprovalSignature signature, String person) {
        return person.equals(signature.namedPerson()) || accounts.isMember(person, signature.group());
    }

    /** Whom process administration can name: everybody but the author and who has signed. */
    List<Person> nameable(ApprovalRound round) {
        return accounts.everybody().stream()
                .filter(person -> !round.isAuthor(person.id()) && !round.hasSigned(person.id()))
                .toList();
    }
}
