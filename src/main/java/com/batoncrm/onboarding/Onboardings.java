package com.batoncrm.onboarding;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All onboardings. */
interface Onboardings extends Repository<Onboarding, String> {

    Onboarding saveAndFlush(Onboarding onboarding);

    Optional<Onboarding> findById(String employee);

    @Query(value = "select 1 from onboarding where employee = ?1 for update", nativeQuery = true)
    Optional<Integer> lock(String employee);
}
