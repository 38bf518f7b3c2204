package com.batoncrm.handover;

import com.batoncrm.customer.Customer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody who could take customers over: his account, where he works, the sectors of his customers, and how many he has.
 */
public record Candidate(String person, String place, Set<String> sectors, int load) {

    static Candidate of(String person, String place, List<Customer> customers) {
        return new Candidate(
                person,
                place,
                customers.stream()
                        .map(customer -> folded(customer.sector()))
                        .filter(sector -> !sector.isEmpty())
                        .collect(Collectors.toSet()),
                customers.size());
    }

    public boolean hasSector(Customer customer) {
        return sectors.contains(folded(customer.sector()));
    }

    public boolean worksAt(Customer customer) {
        return !place.isBlank()
                && folded(place).equals(folded(customer.address().city()));
    }

    Candidate withOneMore() {
        return new Candidate(person, place, sectors, load + 1);
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
