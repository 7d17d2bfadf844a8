package org.gongfang.notifications;

import java.time.Instant;
import java.util.UUID;

/**
 * An address that is told of reservations.
 *
 * @param ofOrganisation whether it is told of all reservations at its organisation, not of its owner's own
 */
public record Webhook(UUID id, String address, boolean ofOrganisation, Instant createdAt) {}
