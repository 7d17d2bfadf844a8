package org.gongfang.resources;

import java.time.Instant;

/** A step of a fault's life: where it stood then, who took it, and what was said. */
public record FaultStep(FaultStatus status, FaultSeverity severity, Instant at, String byName, String note) {}
