package com.batoncrm.dunning;

import com.batoncrm.customer.CustomerHandedOver;
import com.batoncrm.engine.Cases;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reasons for delay that wait for somebody, and the calls he was to make, go along with their customer. */
@Component
class HoldHandover {

    private final Holds holds;
    private final Cases cases;

    HoldHandover(Holds holds, Cases cases) {
        this.holds = holds;
        this.cases = cases;
    }

    @EventListener
    @Transactional
    public void on(CustomerHandedOver event) {
        List<String> keys = new ArrayList<>(List.of(event.customer()));
        for (Hold hold : holds.findByCustomerNumberOrderByNumber(event.customer())) {
            hold.handOver(event.from(), event.to());
            keys.add(hold.number());
        }
        cases.handOver(keys, event.from(), event.to());
    }
}
