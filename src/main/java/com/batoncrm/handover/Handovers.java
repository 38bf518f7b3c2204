package com.batoncrm.handover;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The handovers. */
interface Handovers extends Repository<Handover, UUID> {

    Handover saveAndFlush(Handover handover);

    Optional<Handover> findById(UUID id);

    @Query("select i from HandoverItem i join fetch i.handover where i.id = ?1")
    Optional<HandoverItem> item(UUID item);

    @Query("""
            select h from Handover h
            where h.person = ?1
              and h.state in (com.batoncrm.handover.Handover.State.PLANNED, com.batoncrm.handover.Handover.State.RUNNING)""")
    List<Handover> openOf(String person);
}
