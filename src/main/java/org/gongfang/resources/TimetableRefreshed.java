package org.gongfang.resources;

import java.time.Instant;
import java.util.UUID;
import org.gongfang.identity.OrganisationId;

/** A timetable closes more than before, without anybody at hand who has looked whom that hits. */
public record TimetableRefreshed(UUID timetable, OrganisationId provider, String name, int added, Instant at) {}
