package com.batoncrm.dunning;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.springframework.data.domain.Persistable;

/** A decision to deliver nothing, in force as long as anything it is about is open. */
@Entity(name = "dunning_stop")
class DeliveryStop implements Persistable<String> {

    @Id
    private String decision;

    private LocalDate stoppedOn;

    @SuppressWarnings("NullAway.Init")
    protected DeliveryStop() {}

    DeliveryStop(String decision, LocalDate today) {
        this.decision = decision;
        this.stoppedOn = today;
    }

    LocalDate stoppedOn() {
        return stoppedOn;
    }

    @Override
    public String getId() {
        return decision;
    }

    /** Written once and never changed. */
    @Override
    public boolean isNew() {
        return true;
    }
}
