package com.batoncrm.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.batoncrm.engine.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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

    @Property
    void nobodySignsTwiceInARoundNorTheAuthorByHimselfOrByAnother(
            @ForAll("attempts") List<Attempt> attempts, @ForAll @IntRange(min = 1, max = 4) int needed) {
        String author = "a";
        ApprovalRound round = new ApprovalRound(
                new Subject("leave", "L-1", 1, "hash"),
                1,
                author,
                "process",
                IntStream.range(0, needed)
                        .mapToObj(group -> new RequiredSignature("group-" + group, 1, "Why"))
                        .toList(),
                Instant.EPOCH);
        for (Attempt attempt : attempts) {
            UUID signature =
                    round.signatures().get(attempt.signature() % needed).id();
            List<String> before = names(round);
            try {
                round.sign(
                        signature,
                        UUID.randomUUID().toString(),
                        new Signer(attempt.person(), attempt.insteadOf()),
                        Decision.APPROVE,
                        null,
                        Instant.EPOCH);
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
