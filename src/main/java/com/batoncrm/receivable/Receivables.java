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

    List<Receivable> findByContractNumberOrderByPosition(String contractNumber);

    /** With the contract's row locked, so that a contract is planned once. */
    @Query(
            value = "select count(*) from (select 1 from contract where number = :contract for update) as locked"
                    + " join receivable on receivable.contract_number = :contract",
            nativeQuery = true)
    int plannedAlready(String contract);

    @Query(value = "select nextval('receivable_number')", nativeQuery = true)
    long nextNumber();

    void flush();
}
