package com.batoncrm.contract;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All contracts. */
interface Contracts extends Repository<Contract, String> {

    Contract saveAndFlush(Contract contract);

    @EntityGraph(attributePaths = "signatures")
    Optional<Contract> findById(String number);

    Optional<Contract> findByQuoteNumber(String quoteNumber);

    List<Contract> findTop200ByOwnerAndAmendsIsNullOrderByNumberDesc(String owner);

    /** The last signed one. */
    @Query("select c from Contract c where c.amends = :contract and c.state = SIGNED"
            + " order by length(c.number) desc, c.number desc limit 1")
    Optional<Contract> amendmentInForce(String contract);

    long countByAmends(String amends);

    /** With its row locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contract c where c.number = :number")
    Optional<Contract> lock(String number);

    List<Contract> findByOwnerAndCustomerNumber(String owner, String customerNumber);

    List<Contract> findByOwnerOrderByNumber(String owner);

    List<Contract> findTop50ByCustomerNumberOrderByNumberDesc(String customerNumber);

    List<Contract> findByCustomerNumberAndState(String customerNumber, ContractState state);

    @Query(value = "select nextval('contract_number')", nativeQuery = true)
    long nextNumber();
}
