package com.batoncrm.dunning;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All holds. */
interface Holds extends Repository<Hold, String> {

    Hold saveAndFlush(Hold hold);

    Optional<Hold> findById(String number);

    List<Hold> findByCustomerNumberOrderByNumber(String customerNumber);

    List<Hold> findByCustomerNumberInAndClearedOnIsNullOrderByNumber(Collection<String> customerNumbers);

    @Query(value = "select nextval('dunning_hold_number')", nativeQuery = true)
    long nextNumber();
}
