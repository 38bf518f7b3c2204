package com.batoncrm.dunning;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All agreements. */
interface Agreements extends Repository<Agreement, Long> {

    Agreement saveAndFlush(Agreement agreement);

    List<Agreement> findByCustomerNumberOrderById(String customerNumber);
}
