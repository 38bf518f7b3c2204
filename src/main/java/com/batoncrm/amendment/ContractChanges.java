package com.batoncrm.amendment;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All changes of contracts. */
interface ContractChanges extends Repository<ContractChange, String> {

    ContractChange saveAndFlush(ContractChange change);

    Optional<ContractChange> findById(String number);

    Optional<ContractChange> findByContractNumberAndState(String contractNumber, ContractChange.State state);

    long countByContractNumber(String contractNumber);
}
