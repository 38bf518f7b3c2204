package com.batoncrm.engine.deployguard;

import com.batoncrm.engine.Vocabulary;
import java.util.List;

/** Words that must exist: groups, and what features add. */
final class VocabularyCheck {

    private final List<Vocabulary> vocabularies;
    private final Findings findings;

    VocabularyCheck(List<Vocabulary> vocabularies, Findings findings) {
        this.vocabularies = vocabularies;
        this.findings = findings;
    }

    /** A text in the column or variable of that name. */
    void check(Place place, String name, String word) {
        vocabularies.stream()
                .filter(vocabulary -> vocabulary.names().contains(name))
                .forEach(vocabulary -> check(place, vocabulary, word));
    }

    void checkGroup(Place place, String group) {
        vocabularies.stream()
                .filter(vocabulary -> vocabulary instanceof GroupVocabulary)
                .forEach(vocabulary -> check(place, vocabulary, group));
    }

    private void check(Place place, Vocabulary vocabulary, String word) {
        if (vocabulary instanceof GroupVocabulary && word.equals(GroupVocabulary.ADMINISTRATORS)) {
            findings.refuse(place, "group.administrators");
        } else if (!vocabulary.words().contains(word)) {
            findings.refuseUnknown(place, "word.unknown", vocabulary.kind(), word, vocabulary.words());
        }
    }
}
