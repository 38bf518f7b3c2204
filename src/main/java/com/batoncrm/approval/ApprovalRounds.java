package com.batoncrm.approval;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApprovalRounds extends Repository<ApprovalRound, UUID> {

    ApprovalRound saveAndFlush(ApprovalRound round);

    Optional<ApprovalRound> findById(UUID id);

    @Query("select s.round from ApprovalSignature s where s.id = :signature")
    Optional<ApprovalRound> findBySignature(UUID signature);

    /** Those who sign the same round wait for one another here, so that each sees what the other has signed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select r from ApprovalRound r where r.id = (select s.round.id from ApprovalSignature s where s.id = :signature)")
    Optional<ApprovalRound> lockBySignature(UUID signature);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from ApprovalRound r where r.id = :id")
    Optional<ApprovalRound> lock(UUID id);

    @Query("select s.decision from ApprovalSignature s where s.task = :task")
    Optional<Decision> decisionIn(String task);

    List<ApprovalRound> findBySubjectTypeAndSubjectIdOrderByRoundNumberDesc(String subjectType, String subjectId);
}
