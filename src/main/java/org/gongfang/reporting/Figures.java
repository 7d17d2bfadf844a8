package org.gongfang.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Minutes of capacity and what became of them. A minute of a pool counts once for each unit: twenty desks that are open
 * for an hour publish twenty hours.
 *
 * <dl>
 *   <dt>published
 *   <dd>Openings minus closures, as they stood when the day was over. A later change of the openings does not rewrite a
 *       past day.
 *   <dt>booked
 *   <dd>The slots of reservations that were promised and not called off: confirmed, in use, completed or missed. Set-up
 *       and clean-up time are not counted. Time that a no-show or an early check-out gave back and that someone else
 *       then booked counts for both, so an hour may be booked for longer than it was published.
 *   <dt>used
 *   <dd>From check-in to check-out, as far as it lies within the booked slot; while somebody still uses it, up to the
 *       moment of the roll-up. Never more than booked.
 *   <dt>billed
 *   <dd>What completed reservations are charged for: from the start of the slot to the check-out in whole quarters of an
 *       hour, never more than booked. Nobody pays for a no-show here.
 * </dl>
 */
public record Figures(long publishedMinutes, long bookedMinutes, long usedMinutes, long billedMinutes) {

    public static final Figures NONE = new Figures(0, 0, 0, 0);

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final int RATE_DECIMALS = 4;

    public Figures plus(Figures other) {
        return new Figures(
                publishedMinutes + other.publishedMinutes,
                bookedMinutes + other.bookedMinutes,
                usedMinutes + other.usedMinutes,
                billedMinutes + other.billedMinutes);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    public BigDecimal publishedHours() {
        return hours(publishedMinutes);
    }

    public BigDecimal bookedHours() {
        return hours(bookedMinutes);
    }

    public BigDecimal usedHours() {
        return hours(usedMinutes);
    }

    public BigDecimal billedHours() {
        return hours(billedMinutes);
    }

    /** Utilisation, booked over published: how much of what was offered was taken. Nothing when none was published. */
    public Optional<BigDecimal> bookedOfPublished() {
        return rate(bookedMinutes, publishedMinutes);
    }

    /** Use, used over published: how much of what was offered saw somebody at work. Nothing when none was published. */
    public Optional<BigDecimal> usedOfPublished() {
        return rate(usedMinutes, publishedMinutes);
    }

    /** Use rate, used over booked: how much of what was taken was used. Nothing when none was booked. */
    public Optional<BigDecimal> usedOfBooked() {
        return rate(usedMinutes, bookedMinutes);
    }

    /** Billed over booked: how much of what was taken is paid for. Nothing when none was booked. */
    public Optional<BigDecimal> billedOfBooked() {
        return rate(billedMinutes, bookedMinutes);
    }

    private static BigDecimal hours(long minutes) {
        return BigDecimal.valueOf(minutes).divide(MINUTES_PER_HOUR, 2, RoundingMode.HALF_UP);
    }

    private static Optional<BigDecimal> rate(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), RATE_DECIMALS, RoundingMode.HALF_UP));
    }
}
