package com.batoncrm.contract;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All contracts. */
interface Contracts extends Repository<Contract, String> {

    Contract saveAndFlush(Contract contract);

    @EntityGraph(attributePaths = "signatures")
    Optional<Contract> findById(String number);

    Optional<Contract> findByQuoteNumber(String quoteNumber);

    List<Contract> findTop200ByOwnerOrderByNumberDesc(String owner);

    List<Contract> findByCustomerNumberAndState(String customerNumber, ContractState state);

    @Query(value = "select nextval('contract_number')", nativeQuery = true)
    long nextNumber();
}
