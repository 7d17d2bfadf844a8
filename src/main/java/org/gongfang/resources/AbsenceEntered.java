package org.gongfang.resources;

import java.time.Instant;
import java.util.UUID;
import org.gongfang.identity.OrganisationId;

/** A technician has said that they will not be there; no manager was at hand. */
public record AbsenceEntered(UUID closure, ResourceId technician, OrganisationId provider, String name, Instant at) {}
