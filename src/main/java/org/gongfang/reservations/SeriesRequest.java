package org.gongfang.reservations;

/**
 * What somebody wants to reserve again and again.
 *
 * @param first the first date; it names technicians only when all dates are to be with them
 * @param withOperator whether somebody is to run the machine on every date even where that is not required
 * @param skipping whether dates that are refused are left out; otherwise nothing is booked when one is
 */
public record SeriesRequest(SlotRequest first, Rhythm rhythm, boolean withOperator, boolean skipping) {}
