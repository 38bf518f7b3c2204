package com.batoncrm.approval;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who signs, and in whose place; null where for himself. Both are ids of people. */
record Signer(String person, @Nullable String insteadOf) {

    /**
     * In whose place somebody signs: the first of those whose task it is who is asked, before him whom four eyes bar.
     * Where it is his own task, he signs for himself.
     *
     * @throws Refused where he is not asked himself, or none of them is
     */
    static Signer of(String person, List<String> absentees, Predicate<String> isAsked, Predicate<String> isBarred) {
        if (!isAsked.test(person)) {
            throw new Refused(say("approval.refused.notAsked"));
        }
        if (absentees.isEmpty()) {
            return new Signer(person, null);
        }
        return absentees.stream()
                .filter(isAsked)
                .min(Comparator.comparing(isBarred::test))
                .map(absentee -> new Signer(person, absentee))
                .orElseThrow(() -> new Refused(say("approval.refused.notAsked")));
    }
}
