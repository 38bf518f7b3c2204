package com.batoncrm.approval.process;

import com.batoncrm.approval.Decision;
import com.batoncrm.engine.BatonTest;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** Two people of the group that is asked, one signature. */
@BatonTest
class LateSignatureTests extends ApprovalFixture {

    @Test
    void whoComesTooLateIsToldWhatWasDecidedByWhomAndWhen() {
        var instance = caller.needs("finance", 1, "Terms").start();
        Task task = signTask(instance, "finance");
        sign(instance, "finance", "finance", Decision.APPROVE, null);
        assertRefused(
                () -> tasklist.as("finance2", () -> tasks.complete(task.getId())),
                "Already approved by Fiona Finance on 2 November 2026 at 09:00.");
    }

    @Test
    void aReturnIsToldAsOne() {
        var instance = caller.needs("finance", 1, "Terms").start();
        Task task = signTask(instance, "finance");
        sign(instance, "finance", "finance2", Decision.RETURN, "Too long");
        assertRefused(
                () -> tasklist.as("finance", () -> tasks.claim(task.getId(), "finance")),
                "Already returned by Felix Finance on 2 November 2026 at 09:00.");
    }
}
