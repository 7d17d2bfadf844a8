package org.gongfang.resources;

import java.time.Duration;

/**
 * A maintenance plan as it is written.
 *
 * @param work what has to be done
 * @param takes how long that takes
 */
public record PlanForm(String title, String work, MaintenanceRhythm rhythm, Duration takes) {}
