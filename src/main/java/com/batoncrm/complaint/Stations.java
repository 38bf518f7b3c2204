package com.batoncrm.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** With whom all complaints lay. */
interface Stations extends Repository<Station, String> {

    Station saveAndFlush(Station station);

    Optional<Station> findById(String task);

    List<Station> findByComplaintOrderByBeganAt(String complaint);

    List<Station> findByBeganAtGreaterThanEqual(Instant since);
}
