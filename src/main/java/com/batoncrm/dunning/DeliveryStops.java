package com.batoncrm.dunning;

import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All decisions to deliver nothing. */
interface DeliveryStops extends Repository<DeliveryStop, String> {

    DeliveryStop saveAndFlush(DeliveryStop stop);

    boolean existsByDecision(String decision);

    @Query("select r from dunning_reminder r, dunning_stop s where s.decision = r.number and r.customerNumber = ?1")
    List<Reminder> decisionsOf(String customer);

    @Query("select distinct r.customerNumber from dunning_reminder r, dunning_stop s where s.decision = r.number")
    Set<String> customers();
}
