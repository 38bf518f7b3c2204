package com.batoncrm.receivable;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All credit notes. */
interface CreditNotes extends Repository<CreditNote, Long> {

    CreditNote saveAndFlush(CreditNote note);

    Optional<CreditNote> findById(long entry);

    Optional<CreditNote> findByNumber(String number);

    List<CreditNote> findByReceivableOrderByEntry(String receivable);

    List<CreditNote> findByContractOrderByEntry(String contract);
}
