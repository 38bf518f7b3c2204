package com.batoncrm.payment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All payments. */
interface Payments extends Repository<Payment, String> {

    Payment saveAndFlush(Payment payment);

    Optional<Payment> findById(String number);

    @Query("select p.fingerprint from Payment p where p.fingerprint in ?1")
    Set<String> knownAmong(List<String> fingerprints);

    /** For whom that account paid before. */
    @Query("select distinct p.customerNumber from Payment p where p.payerAccount = ?1 and p.customerNumber is not null")
    Set<String> customersOf(String account);

    @Query(value = "select nextval('payment_number')", nativeQuery = true)
    long nextNumber();
}
