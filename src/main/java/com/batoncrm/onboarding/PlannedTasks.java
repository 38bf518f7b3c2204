package com.batoncrm.onboarding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All planned tasks. */
interface PlannedTasks extends Repository<PlannedTask, UUID> {

    PlannedTask saveAndFlush(PlannedTask task);

    Optional<PlannedTask> findById(UUID id);

    List<PlannedTask> findByEmployeeOrderByDaysAscRowAsc(String employee);
}
