package com.batoncrm.complaint;

import java.util.List;
import org.springframework.data.repository.Repository;

/** What was said in all complaints. */
interface ComplaintEntries extends Repository<ComplaintEntry, Long> {

    ComplaintEntry save(ComplaintEntry entry);

    List<ComplaintEntry> findByComplaintOrderById(String complaint);
}
