package com.batoncrm.receivable;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All receivables. */
interface Receivables extends Repository<Receivable, String> {

    Receivable saveAndFlush(Receivable receivable);

    Optional<Receivable> findById(String number);

    Optional<Receivable> findByInvoiceNumber(String invoiceNumber);

    List<Receivable> findByContractNumberAndReversedFalseOrderByPosition(String contractNumber);

    List<Receivable> findByContractNumberAndReachedOnIsNotNullOrderByPosition(String contractNumber);

    long countByContractNumber(String contractNumber);

    @Query(value = "select nextval('receivable_number')", nativeQuery = true)
    long nextNumber();

    void flush();
}
