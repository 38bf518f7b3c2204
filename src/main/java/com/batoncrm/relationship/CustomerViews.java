package com.batoncrm.relationship;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The table of views; they are added and read. */
interface CustomerViews extends Repository<CustomerView, Long> {

    CustomerView save(CustomerView view);

    Optional<CustomerView> findFirstByCustomerNumberAndDepartmentOrderByIdDesc(
            String customerNumber, Department department);

    List<CustomerView> findByCustomerNumberOrderByIdDesc(String customerNumber);
}
