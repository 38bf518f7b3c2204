package com.batoncrm.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The absences. */
interface Absences extends Repository<Absence, UUID> {

    Absence saveAndFlush(Absence absence);

    Optional<Absence> findById(UUID id);

    @Query("select a from Absence a where a.person = ?1 and a.ended = false and a.lastDay >= ?2 order by a.firstDay")
    List<Absence> openOf(String person, LocalDate today);

    @Query("select a from Absence a where a.ended = false and a.firstDay <= ?1 and a.lastDay >= ?1")
    List<Absence> on(LocalDate day);

    @Query(
            "select a from Absence a where a.substitute = ?1 and a.ended = false and a.lastDay >= ?2 order by a.firstDay")
    List<Absence> coveredBy(String substitute, LocalDate today);

    /** Held until the transaction ends: whoever records who stands in for whom does it alone. */
    @Query(value = "select 1 from pg_advisory_xact_lock(hashtext('absence'))", nativeQuery = true)
    int lock();
}
