package com.batoncrm.complaint;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All lessons. */
interface Lessons extends Repository<Lesson, Lesson.Id> {

    Lesson saveAndFlush(Lesson lesson);

    @Query("select l from complaint_lesson l where l.id.complaint = :complaint order by l.id.round")
    List<Lesson> of(String complaint);

    /** Those whose corrective action the person still has to take. */
    @Query(
            "select l from complaint_lesson l where l.owner = :owner and l.doneAt is null order by l.dueOn, l.id.complaint")
    List<Lesson> open(String owner);

    List<Lesson> findByFoundAtGreaterThanEqual(Instant since);
}
