package org.gongfang.resources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Dates became public holidays or make-up workdays, or are so no more. */
public record PublicDaysChanged(List<LocalDate> dates, String nameZh, String nameEn, Instant at) {}
