package org.gongfang.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A finished run of a job as admins see it.
 *
 * @param done what the job said it did, mostly a count; empty when it says nothing
 */
public record FinishedRun(
        UUID id,
        String job,
        String node,
        Instant startedAt,
        Duration took,
        JobOutcome outcome,
        String done,
        Optional<String> error) {}
