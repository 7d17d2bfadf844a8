package org.gongfang.reservations;

import java.time.Instant;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.Named;

/**
 * A fault of a machine was reported.
 *
 * @param minor whether it hinders nobody
 * @param closed whether the machine was closed by it
 * @param hit how many reservations wait for a decision because their hours are closed
 */
public record MachineFaulty(
        UUID fault,
        OrganisationId provider,
        MemberId reporter,
        Named machine,
        String code,
        boolean minor,
        boolean closed,
        int hit,
        String description,
        Instant at) {}
