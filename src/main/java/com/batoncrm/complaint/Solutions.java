package com.batoncrm.complaint;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All proposed solutions. */
interface Solutions extends Repository<Solution, Solution.Id> {

    Solution saveAndFlush(Solution solution);

    @Query("select s from complaint_solution s where s.id.complaint = :complaint order by s.id.version")
    List<Solution> of(String complaint);
}
