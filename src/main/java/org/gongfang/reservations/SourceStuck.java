package org.gongfang.reservations;

import java.time.Instant;
import java.util.UUID;
import org.gongfang.identity.OrganisationId;

/**
 * What closes hours at a provider no longer follows its source.
 *
 * @param held whether it waits for a manager's word
 * @param code why the source cannot be read, as the code of a refusal; empty when it is held
 */
public record SourceStuck(
        UUID timetable,
        OrganisationId provider,
        String name,
        boolean held,
        String code,
        String detail,
        Instant since) {}
