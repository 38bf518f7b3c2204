package com.batoncrm.payment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All that the bank took back. */
interface PaymentReturns extends Repository<PaymentReturn, String> {

    PaymentReturn saveAndFlush(PaymentReturn taken);

    Optional<PaymentReturn> findById(String number);

    List<PaymentReturn> findByStateOrderByNumber(PaymentReturn.State state);

    @Query("select r.fingerprint from payment_return r where r.fingerprint in ?1")
    Set<String> knownAmong(List<String> fingerprints);

    @Query(value = "select nextval('payment_return_number')", nativeQuery = true)
    long nextNumber();
}
