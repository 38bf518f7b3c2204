package com.batoncrm.dunning;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All agreements. */
interface Agreements extends Repository<Agreement, Long> {

    Agreement saveAndFlush(Agreement agreement);

    List<Agreement> findByCustomerNumberOrderById(String customerNumber);

    List<Agreement> findByCustomerNumberInOrderById(Collection<String> customerNumbers);

    @Query("select distinct a.customerNumber from dunning_agreement a")
    Set<String> customers();
}
