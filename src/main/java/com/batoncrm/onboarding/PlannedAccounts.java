package com.batoncrm.onboarding;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All planned accounts. */
interface PlannedAccounts extends Repository<PlannedAccount, Long> {

    PlannedAccount saveAndFlush(PlannedAccount account);

    Optional<PlannedAccount> findByEmployeeAndSystem(String employee, String system);

    List<PlannedAccount> findByEmployeeOrderBySystem(String employee);
}
