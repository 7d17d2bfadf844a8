package org.gongfang.resources;

import java.time.Duration;
import java.time.Instant;

/** A maintenance that was done: when, by whom, after how much use, and what there is to say of it. */
public record MaintenanceDone(Instant at, String byName, Duration used, String note) {}
