package org.gongfang.resources;

import java.time.YearMonth;
import org.gongfang.identity.OrganisationId;

/** Hours that a provider promises to the public for a month. */
public record Pledge(OrganisationId provider, PledgeSubject subject, YearMonth month, int hours) {}
