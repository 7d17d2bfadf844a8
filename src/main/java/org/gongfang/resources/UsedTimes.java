package org.gongfang.resources;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Knows how long resources were used; whoever keeps reservations answers. */
public interface UsedTimes {

    /** A resource, and the moment from which its use counts. */
    record Since(ResourceId resource, Instant from) {}

    /** How long each was used by people who left after its moment, in the same order. */
    List<Duration> used(List<Since> asked);
}
