package com.batoncrm.complaint;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps with whom a complaint lies, so that every hand-over is seen with its duration. */
@Service
@Transactional
public class HandOvers {

    private final Stations stations;
    private final Clock clock;

    HandOvers(Stations stations, Clock clock) {
        this.stations = stations;
        this.clock = clock;
    }

    /** @param department a group's id, or {@link Station#CUSTOMER} */
    public void begin(String task, String complaint, String department, String what) {
        stations.saveAndFlush(new Station(task, complaint, department, what, clock.instant()));
    }

    /** A second time nothing happens. */
    public void end(String task) {
        stations.findById(task).ifPresent(station -> {
            station.end(clock.instant());
            stations.saveAndFlush(station);
        });
    }

    /** In the order of their beginning. */
    @Transactional(readOnly = true)
    public List<Station> of(String complaint) {
        return stations.findByComplaintOrderByBeganAt(complaint);
    }
}
