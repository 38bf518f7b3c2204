package com.batoncrm.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Four eyes in any order of signatures, given by people for themselves and in others' places. */
class SubstituteSignatureProperties {

    private static final List<String> PEOPLE = List.of("a", "b", "c", "d", "e");

    record Attempt(String person, @Nullable String insteadOf, int signature) {}

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(
                        Arbitraries.of(PEOPLE),
                        Arbitraries.of(PEOPLE).injectNull(0.5),
                        Arbitraries.integers().between(0, 3))
                .as(Attempt::new)
                .filter(attempt -> !attempt.person().equals(attempt.insteadOf()))
                .list()
                .ofMaxSize(20);
    }

    /** For each person, for whom he stands in at the moment. */
    @Provide
    Arbitrary<Map<String, List<String>>> charts() {
        return Arbitraries.maps(
                Arbitraries.of(PEOPLE),
                Arbitraries.of(PEOPLE).list().uniqueElements().ofMaxSize(3));
    }

    @Provide
    Arbitrary<Map<String, Set<Integer>>> groups() {
        return Arbitraries.maps(
                Arbitraries.of(PEOPLE), Arbitraries.integers().between(0, 3).set());
    }

    @Property
    void nobodySignsForAnotherWhatHeMayNotSignHimselfNorHisOwn(
            @ForAll("charts") Map<String, List<String>> chart,
            @ForAll("groups") Map<String, Set<Integer>> groups,
            @ForAll("attempts") List<Attempt> attempts) {
        ApprovalRound round = round("a", 4);
        for (Attempt attempt : attempts) {
            Predicate<String> isAsked =
                    who -> groups.getOrDefault(who, Set.of()).contains(attempt.signature());
            List<String> absentees = attempt.insteadOf() == null
                    ? List.of()
                    : chart.getOrDefault(attempt.person(), List.of(attempt.insteadOf())).stream()
                            .filter(absentee -> !absentee.equals(attempt.person()))
                            .toList();
            try {
                Signer signer = Signer.of(attempt.person(), absentees, isAsked, round::isBarred);
                assertThat(isAsked).as("himself").accepts(attempt.person());
                assertThat(signer.insteadOf() == null || isAsked.test(signer.insteadOf()))
                        .as("and the other")
                        .isTrue();
                approve(round, attempt.signature(), signer);
            } catch (Refused refused) {
                assertThat(refused).hasMessageContaining(".");
            }
        }
        round.signatures().stream()
                .filter(signature -> signature.decision() != null)
                .forEach(signature -> assertThat(groups.getOrDefault(String.valueOf(signature.signer()), Set.of()))
                        .contains(Integer.valueOf(signature.group().substring("group-".length()))));
        assertThat(names(round)).doesNotContain("a").doesNotHaveDuplicates();
    }

    @Property
    void nobodySignsTwiceInARoundNorTheAuthorByHimselfOrByAnother(
            @ForAll("attempts") List<Attempt> attempts, @ForAll @IntRange(min = 1, max = 4) int needed) {
        String author = "a";
        ApprovalRound round = round(author, needed);
        for (Attempt attempt : attempts) {
            List<String> before = names(round);
            try {
                approve(round, attempt.signature() % needed, new Signer(attempt.person(), attempt.insteadOf()));
            } catch (Refused refused) {
                assertThat(names(round)).isEqualTo(before);
            }
        }
        List<String> names = names(round);
        assertThat(names).doesNotContain(author).doesNotHaveDuplicates();
        assertThat(round.isApproved("hash"))
                .isEqualTo(round.signatures().stream().allMatch(signature -> signature.decision() == Decision.APPROVE));
        assertThat(new HashSet<>(names)).hasSizeGreaterThanOrEqualTo(givenOf(round));
    }

    private static ApprovalRound round(String author, int needed) {
        return new ApprovalRound(
                new Subject("leave", "L-1", 1, "hash"),
                1,
                author,
                "process",
                IntStream.range(0, needed)
                        .mapToObj(group -> new RequiredSignature("group-" + group, 1, "Why"))
                        .toList(),
                Instant.EPOCH);
    }

    private static void approve(ApprovalRound round, int signature, Signer signer) {
        round.sign(
                round.signatures().get(signature).id(),
                UUID.randomUUID().toString(),
                signer,
                Decision.APPROVE,
                null,
                Instant.EPOCH);
    }

    private static int givenOf(ApprovalRound round) {
        return (int) round.signatures().stream()
                .filter(signature -> signature.decision() != null)
                .count();
    }

    private static List<String> names(ApprovalRound round) {
        return new ArrayList<>(round.signatures().stream()
                .flatMap(signature -> Stream.of(signature.signer(), signature.signedFor()))
                .filter(Objects::nonNull)
                .toList());
    }
}
