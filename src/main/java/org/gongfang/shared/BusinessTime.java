package org.gongfang.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock that the whole application asks, in UTC. {@link #at} lets demo data live through the past: inside it the
 * calling thread sees that moment, and only that thread.
 */
public class BusinessTime extends Clock {

    private static final ScopedValue<Instant> PRETENDED = ScopedValue.newInstance();

    private final Clock source;

    public BusinessTime(Clock source) {
        this.source = source;
    }

    /** Runs the work as if it were that moment. */
    public static void at(Instant moment, Runnable work) {
        ScopedValue.where(PRETENDED, moment).run(work);
    }

    @Override
    public Instant instant() {
        return PRETENDED.isBound() ? PRETENDED.get() : source.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new BusinessTime(source.withZone(zone)) {
            @Override
            public ZoneId getZone() {
                return zone;
            }
        };
    }
}
