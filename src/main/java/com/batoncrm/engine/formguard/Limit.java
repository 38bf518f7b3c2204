package com.batoncrm.engine.formguard;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A bound that the form gives as a number or computes. */
record Limit(@Nullable BigDecimal fixed, @Nullable Feel computed) {

    static final Limit NONE = new Limit(null, null);

    Optional<BigDecimal> in(Facts facts) {
        return computed == null ? Optional.ofNullable(fixed) : Numbers.read(computed.evaluate(facts));
    }
}
