package com.batoncrm.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The demo's clock, and the engine's with it: as the system's, but set back while the demo lives through its past. */
public final class SetBackClock extends Clock {

    private final Clock system;
    private volatile Duration back = Duration.ZERO;

    SetBackClock(Clock system) {
        this.system = system;
    }

    /** From now on it is so long ago. */
    public void setBack(Duration ago) {
        back = ago;
        ClockUtil.offset(-ago.toMillis());
    }

    /** The past is over. */
    public void setRight() {
        back = Duration.ZERO;
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        return system.instant().minus(back);
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Take the instant and give it the zone");
    }
}
