package com.batoncrm.engine.formguard;

import static com.batoncrm.engine.Words.say;

import java.util.List;

/** What is wrong with a value: a key of the message bundle and what the message is about, without the name of the field. */
record Complaint(String key, List<Object> details) {

    static Complaint of(String key, Object... details) {
        return new Complaint(key, List.of(details));
    }

    String words() {
        return say("formguard." + key, details.toArray());
    }
}
