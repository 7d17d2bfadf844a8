package org.gongfang.reservations;

import java.time.Instant;
import java.util.List;
import org.gongfang.identity.OrganisationId;

/**
 * Reservations at a provider lost their hours while none of its managers was at hand to decide about them.
 *
 * @param name what took the hours, in Chinese, and the same in English when there is such a name
 * @param codes the codes of the reservations, the earliest first, of very many the first ones
 * @param count how many there are
 * @param occasion the first of them with what hit it, so that one occasion is told once
 */
public record HoursLost(
        OrganisationId provider,
        Cause cause,
        String nameZh,
        String nameEn,
        List<String> codes,
        int count,
        String occasion,
        Instant at) {

    /** What took the hours. */
    public enum Cause {
        TIMETABLE,
        HOLIDAY,
        ABSENCE
    }
}
