package com.batoncrm.approval;

import org.jspecify.annotations.Nullable;

/** Who signs, and in whose place; null where for himself. Both are ids of people. */
record Signer(String person, @Nullable String insteadOf) {}
