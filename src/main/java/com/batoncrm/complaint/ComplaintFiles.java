package com.batoncrm.complaint;

import com.batoncrm.attachment.AttachmentReaders;
import com.batoncrm.engine.Accounts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who reads what a customer sent along: service and management, and the departments with which his complaint lay. */
@Component
class ComplaintFiles implements AttachmentReaders {

    private static final List<String> ALWAYS = List.of("service", "management");

    private final Complaints complaints;
    private final HandOvers handOvers;
    private final Accounts accounts;

    ComplaintFiles(Complaints complaints, HandOvers handOvers, Accounts accounts) {
        this.complaints = complaints;
        this.handOvers = handOvers;
        this.accounts = accounts;
    }

    @Override
    public String subjectType() {
        return ComplaintService.SUBJECT;
    }

    @Override
    public boolean mayRead(String person, String subject) {
        Set<String> groups = Stream.of(
                        ALWAYS.stream(),
                        complaints
                                .findById(subject)
                                .map(complaint -> complaint.ownership().department())
                                .stream(),
                        handOvers.of(subject).stream().map(Station::department))
                .flatMap(departments -> departments)
                .collect(Collectors.toSet());
        return accounts.groupsOf(person).stream().anyMatch(groups::contains);
    }
}
