package org.gongfang.resources;

import java.time.Instant;
import java.util.UUID;
import org.gongfang.identity.OrganisationId;

/**
 * A timetable no longer follows its source: that has not been readable for a day, or would open most of what is closed.
 *
 * @param held whether it waits for a manager's word
 * @param code why the source cannot be read, as the code of a refusal; empty when it is held
 * @param detail the figure or word that the refusal names
 */
public record TimetableStuck(
        UUID timetable,
        OrganisationId provider,
        String name,
        boolean held,
        String code,
        String detail,
        Instant since) {}
