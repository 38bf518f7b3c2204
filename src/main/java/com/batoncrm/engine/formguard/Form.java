package com.batoncrm.engine.formguard;

import java.util.List;

/** A deployed form: its fields in order, and what the server cannot check in it, in words. */
record Form(List<Field> fields, List<String> findings) {

    /** Of a task or start event without a form: nothing can be submitted. */
    static final Form NONE = new Form(List.of(), List.of());
}
