package com.batoncrm.engine.limit;

import java.time.Duration;
import org.springframework.security.authentication.AccountStatusException;

/** Too many wrong passwords: none is looked at for a while. */
public class TooManyTries extends AccountStatusException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyTries(Duration wait) {
        super("Too many wrong tries");
        this.seconds = wait.plusMillis(999).toSeconds();
    }

    public long seconds() {
        return seconds;
    }
}
