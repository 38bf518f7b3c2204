package com.batoncrm.dunning;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All reminders. */
interface Reminders extends Repository<Reminder, String> {

    Reminder saveAndFlush(Reminder reminder);

    Optional<Reminder> findById(String number);

    List<Reminder> findByCustomerNumberOrderByNumber(String customerNumber);

    List<Reminder> findByCustomerNumberInOrderByNumber(Collection<String> customerNumbers);

    @Query(value = "select nextval('dunning_reminder_number')", nativeQuery = true)
    long nextNumber();
}
