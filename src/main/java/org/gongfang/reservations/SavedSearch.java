package org.gongfang.reservations;

import java.util.UUID;

/**
 * A search that somebody keeps.
 *
 * @param address the query part of its address
 */
public record SavedSearch(UUID id, String name, String address) {}
