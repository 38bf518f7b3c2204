package com.batoncrm.approval.process;

import static com.batoncrm.approval.process.ApprovalProcess.NAME_SIGNER;
import static com.batoncrm.approval.process.ApprovalProcess.SIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.batoncrm.approval.Decision;
import com.batoncrm.approval.Signature;
import com.batoncrm.engine.BatonTest;
import com.batoncrm.engine.SubmittedForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may sign, who may not, and what happens where nobody may. */
@BatonTest
class SignersTests extends ApprovalFixture {

    @Test
    void theAuthorNeverSigns() {
        var instance = caller.by("finance").needs("finance", 1, "Terms").start();
        assertRefused(
                () -> sign(instance, "finance", "finance", Decision.APPROVE, null),
                "You are the author of this; somebody else has to sign it.");
        sign(instance, "finance", "finance2", Decision.APPROVE, null);
        assertThat(isApproved()).isTrue();
    }

    @Test
    void onlyWhoIsAskedSigns() {
        var instance = caller.needs("legal", 1, "Clauses").start();
        assertRefused(
                () -> sign(instance, "legal", "process-admin", Decision.APPROVE, null),
                "This task is not for you to do. Those who are asked can take it in their Tasklist.");
        assertThat(asked(instance)).containsExactly("legal");
    }

    @Test
    void nobodySignsTwiceInARoundForTwoGroups() {
        asMember("legal", "business", () -> {
            var instance = caller.needs("legal", 1, "Clauses")
                    .needs("business", 1, "Large")
                    .start();
            sign(instance, "legal", "legal", Decision.APPROVE, null);
            assertRefused(
                    () -> sign(instance, "business", "legal", Decision.APPROVE, null),
                    "You have signed this already for another group; a second person has to sign here.");
            sign(instance, "business", "business", Decision.APPROVE, null);
            assertThat(isApproved()).isTrue();
        });
    }

    @Test
    void whereEverybodyElseHasSignedProcessAdministrationNamesSomebody() {
        asMember("legal", "business", () -> {
            var instance = caller.by("business")
                    .needs("legal", 1, "Clauses")
                    .needs("business", 1, "Large")
                    .start();
            assertThat(asked(instance)).containsExactly("business", "legal");
            sign(instance, "legal", "legal", Decision.APPROVE, null);
            assertThat(asked(instance)).isEmpty();
            assertThat(vacancy(instance).variable("whyNobody"))
                    .isEqualTo("Everybody in the group Business is the author or has signed in this round already.");
            name(instance, "management");
            assertThat(signTask(instance, "business").getAssignee()).isEqualTo("management");
            sign(instance, "business", "management", Decision.APPROVE, null);
            assertThat(isApproved()).isTrue();
            assertThat(signatures())
                    .extracting(Signature::group, Signature::namedPerson, Signature::signer)
                    .contains(org.assertj.core.groups.Tuple.tuple("business", "management", "management"));
        });
    }

    @Test
    void whoHasSignedAnEarlierStageCannotSignALaterOne() {
        asMember(
                "legal",
                "business",
                () -> withoutMember("business", "business", () -> {
                    var instance = caller.needs("legal", 1, "Clauses")
                            .needs("business", 2, "Large")
                            .start();
                    sign(instance, "legal", "legal", Decision.APPROVE, null);
                    assertThat(asked(instance)).isEmpty();
                    assertThat(vacancy(instance).variable("earlier"))
                            .asInstanceOf(InstanceOfAssertFactories.LIST)
                            .hasSize(1);
                    assertThat(peopleToName(instance))
                            .doesNotContain("legal", "sales")
                            .contains("business");
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "nobody-there, There is no group 'nobody-there'.",
        "'', There is no group 'no group'.",
        "empty, The group Empty has no members.",
        "sales-management, 'The group Sales management has no member but the author, who cannot sign.'"
    })
    void whereAGroupHasNobodyProcessAdministrationNamesSomebody(String group, String why) {
        var empty = identity.newGroup("empty");
        empty.setName("Empty");
        identity.saveGroup(empty);
        try {
            var instance = caller.by("sales-manager").needs(group, 1, "Rule").start();
            Task task = tasklist.task(instance, NAME_SIGNER);
            assertThat(tasks.getIdentityLinksForTask(task.getId()))
                    .extracting(link -> link.getGroupId())
                    .containsExactly("process-admin");
            assertThat(vacancy(instance).variable("whyNobody")).isEqualTo(why);
            name(instance, "it");
            sign(instance, group.isEmpty() ? "no group" : group, "it", Decision.APPROVE, null);
            assertThat(isApproved()).isTrue();
        } finally {
            identity.deleteGroup("empty");
        }
    }

    @Test
    void aRowWithoutStageBelongsToTheFirst() {
        var instance = caller.needs(Map.of("group", "legal"))
                .needs("finance", 2, "Terms")
                .start();
        assertThat(asked(instance)).containsExactly("legal");
        assertThat(tasklist.open(signTask(instance, "legal")).variable("reasons"))
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "sales, Who signs instead: please choose one of the options",
        "legal, This person has signed in this round already; please name somebody else.",
        "stranger, Who signs instead: please choose one of the options"
    })
    void theAuthorWhoHasSignedAndStrangersCannotBeNamed(String person, String refusal) {
        var instance = caller.needs("legal", 1, "Clauses")
                .needs("nobody-there", 1, "Typo")
                .start();
        sign(instance, "legal", "legal", Decision.APPROVE, null);
        assertThat(peopleToName(instance)).doesNotContain("sales", "stranger");
        Task task = tasklist.task(instance, NAME_SIGNER);
        assertRefused(
                () -> tasklist.as("process-admin", () -> tasks.complete(task.getId(), Map.of("person", person))),
                refusal);
        tasklist.task(instance, NAME_SIGNER);
    }

    @Test
    void aNamedPersonWhoSignsElsewhereMeanwhileIsReplaced() {
        var instance = caller.needs("legal", 1, "Clauses")
                .needs("nobody-there", 1, "Typo")
                .start();
        name(instance, "legal");
        assertThat(asked(instance)).containsExactly("legal", "nobody-there");
        sign(instance, "legal", "legal", Decision.APPROVE, null);
        assertThat(asked(instance)).isEmpty();
        name(instance, "hr");
        sign(instance, "nobody-there", "hr", Decision.APPROVE, null);
        assertThat(isApproved()).isTrue();
    }

    @Test
    void whoLeavesTheGroupWhileTheFormIsOpenNoLongerSigns() {
        var instance = caller.needs("finance", 1, "Terms").start();
        withoutMember(
                "finance",
                "finance",
                () -> assertRefused(
                        () -> sign(instance, "finance", "finance", Decision.APPROVE, null),
                        "This task is not among yours. It may have been done meanwhile; look at your Tasklist."));
        assertThat(asked(instance)).containsExactly("finance");
        assertThat(isApproved()).isFalse();
    }

    @Test
    void whoMayNotSignDoesNotTakeTheTaskAwayFromTheOthers() {
        var instance = caller.by("finance").needs("finance", 1, "Terms").start();
        Task task = signTask(instance, "finance");
        assertRefused(
                () -> tasklist.as("finance", () -> tasks.claim(task.getId(), "finance")),
                "Neither the author of this nor who has signed it already can sign here;"
                        + " nor anybody outside the group that is asked.");
        tasklist.as("finance2", () -> tasks.claim(task.getId(), "finance2"));
        assertThat(signTask(instance, "finance").getAssignee()).isEqualTo("finance2");
    }

    @Test
    void aTaskIsFreeAgainOnceWhoClaimedItHasSignedElsewhere() {
        asMember("legal", "business", () -> {
            var instance = caller.needs("legal", 1, "Clauses")
                    .needs("business", 1, "Large")
                    .start();
            String business = signTask(instance, "business").getId();
            tasklist.as("legal", () -> tasks.claim(business, "legal"));
            sign(instance, "legal", "legal", Decision.APPROVE, null);
            assertThat(signTask(instance, "business").getAssignee()).isNull();
            sign(instance, "business", "business", Decision.APPROVE, null);
            assertThat(isApproved()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"RETURN, Why: please fill in", "REJECT, Why: please fill in"})
    void whoReturnsOrRejectsSaysWhy(Decision decision, String refusal) {
        var instance = caller.needs("legal", 1, "Clauses").start();
        assertThatThrownBy(() -> sign(instance, "legal", "legal", decision, null))
                .hasMessage("The form does not submit: 'comment' is required");
        assertRefused(() -> sign(instance, "legal", "legal", decision, "  "), refusal);
        assertThat(asked(instance)).containsExactly("legal");
    }

    @Test
    void aCommentOfFiveMillionCharactersIsRefusedInWords() {
        var instance = caller.needs("legal", 1, "Clauses").start();
        assertRefused(
                () -> sign(instance, "legal", "legal", Decision.RETURN, "x".repeat(5_000_000)),
                "Why: at most 2,000 characters, not 5,000,000");
        assertRefused(
                () -> sign(instance, "legal", "legal", Decision.RETURN, "ä\0😀"),
                "Why: holds characters that cannot be kept");
        sign(instance, "legal", "legal", Decision.RETURN, "ä😀".repeat(600));
        assertThat(signatures().get(0).comment()).isEqualTo("ä😀".repeat(600));
    }

    @Test
    void withoutADecisionNothingIsSigned() {
        var instance = caller.needs("legal", 1, "Clauses").start();
        Task task = signTask(instance, "legal");
        assertRefused(() -> tasklist.as("legal", () -> tasks.complete(task.getId())), "Your decision: please fill in");
        assertRefused(() -> tasks.complete(task.getId(), Map.of("decision", "APPROVE")), "Please log in first.");
    }

    @Test
    void ofTwoWhoSignTheSameAtOnceExactlyOneHasSigned() throws Exception {
        var instance = caller.needs("finance", 1, "Terms").start();
        String task = signTask(instance, "finance").getId();
        List<Boolean> done = atOnce(() -> complete("finance", task), () -> complete("finance2", task));
        assertThat(done).containsExactlyInAnyOrder(true, false);
        tasklist.runJobs();
        assertThat(outcome(instance)).isEqualTo("APPROVED");
        assertThat(signatures()).hasSize(1);
    }

    @Test
    void twoWhoSignTheLastTwoAtOnceCompleteTheRound() throws Exception {
        var instance =
                caller.needs("finance", 1, "Terms").needs("legal", 1, "Clauses").start();
        String finance = signTask(instance, "finance").getId();
        String legal = signTask(instance, "legal").getId();
        List<Boolean> done = atOnce(() -> complete("finance", finance), () -> complete("legal", legal));
        assertThat(done).containsExactly(true, true);
        assertThat(isApproved()).isTrue();
        tasklist.runJobs();
        assertThat(outcome(instance)).isEqualTo("APPROVED");
    }

    private boolean complete(String person, String task) {
        try {
            tasklist.as(person, () -> tasks.complete(task, Map.of("decision", "APPROVE")));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> action : List.of(one, other)) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return action.call();
                }));
            }
            return List.of(running.get(0).get(), running.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }

    private SubmittedForm vacancy(ProcessInstance instance) {
        return tasklist.open(tasklist.task(instance, NAME_SIGNER));
    }

    private List<String> peopleToName(ProcessInstance instance) {
        return ((List<?>) Objects.requireNonNull(vacancy(instance).variable("people")))
                .stream()
                        .map(row -> String.valueOf(((Map<?, ?>) row).get("value")))
                        .toList();
    }

    private void name(ProcessInstance instance, String person) {
        tasklist.submit(instance, NAME_SIGNER, "process-admin", form -> form.set("person", person));
        assertThat(tasklist.tasks(instance))
                .extracting(Task::getTaskDefinitionKey)
                .contains(SIGN);
    }
}
