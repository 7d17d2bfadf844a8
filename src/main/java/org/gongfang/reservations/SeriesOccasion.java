package org.gongfang.reservations;

import java.util.Set;
import org.gongfang.resources.ResourceId;

/**
 * What is asked for on one date of a series.
 *
 * @param withOperator whether somebody is to run the first machine even where that is not required
 * @param before who ran the machines so far; they are asked first
 */
record SeriesOccasion(ReservationId id, SlotRequest request, boolean withOperator, Set<ResourceId> before) {}
