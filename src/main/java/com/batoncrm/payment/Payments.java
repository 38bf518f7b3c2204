package com.batoncrm.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
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

    /** What the bank may have taken back with that amount and its charges, the latest first. */
    @Query(
            "select p from Payment p where p.amount.currency = ?1 and p.amount.amount <= ?2 and p.amount.amount > ?2 - 100"
                    + " and p.bookedOn <= ?3 and p.bookedOn >= ?4 and p.state <> com.batoncrm.payment.PaymentState.TAKEN_BACK"
                    + " order by p.bookedOn desc, p.number desc limit 1000")
    List<Payment> returnable(Currency currency, BigDecimal amount, LocalDate until, LocalDate since);

    @Query(value = "select nextval('payment_number')", nativeQuery = true)
    long nextNumber();
}
