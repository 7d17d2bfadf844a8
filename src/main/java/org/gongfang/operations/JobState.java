package org.gongfang.operations;

import java.time.Instant;
import java.util.Optional;

/** A job as it stands: its last run on any node, when it runs next, and whether it is paused. */
public record JobState(String name, Optional<FinishedRun> lastRun, Optional<Instant> nextRun, boolean paused) {}
