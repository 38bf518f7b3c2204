package com.batoncrm.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All complaints. */
interface Complaints extends Repository<Complaint, String> {

    Complaint saveAndFlush(Complaint complaint);

    Optional<Complaint> findById(String number);

    List<Complaint> findByCustomerNumberOrderByNumberDesc(String customerNumber);

    /** Those received since then, and all that are open, by number. */
    @Query("select c from Complaint c where c.receivedAt >= :since or c.closedAt is null order by c.number")
    List<Complaint> since(Instant since);

    /** Received since then, without those that were joined to another. */
    @Query("""
            select count(c) from Complaint c where c.category = :category and c.subject.series = :series
            and c.receivedAt > :since and c.joinedTo is null""")
    int countAlike(Category category, String series, Instant since);

    @Query(value = "select nextval('complaint_number')", nativeQuery = true)
    long nextNumber();
}
