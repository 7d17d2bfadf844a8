package org.gongfang.reporting;

import java.time.LocalDate;

/** All figures of one hour of one day, over all resources of a report. */
public record HourTotal(LocalDate date, int hour, Figures figures) {}
