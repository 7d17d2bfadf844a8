package org.gongfang.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.gongfang.identity.OrganisationId;
import org.gongfang.resources.PledgeSubject;
import org.gongfang.shared.Words;

/**
 * What a provider promised to the public for a month, and what came of it. The figures are those of the days that are
 * over; the planned minutes are open from today on. Delivered are the used hours: from check-in to check-out within what
 * was booked.
 */
public record PledgeRow(
        OrganisationId provider,
        PledgeSubject subject,
        String nameZh,
        String nameEn,
        YearMonth month,
        int pledgedHours,
        Figures figures,
        long plannedMinutes) {

    private static final int RATE_DECIMALS = 4;

    /** The name in the language; the Chinese one when no English one was given. */
    public String name(Locale locale) {
        return Words.nearest(locale).equals(Words.ENGLISH) && !nameEn.isBlank() ? nameEn : nameZh;
    }

    public BigDecimal pledged() {
        return BigDecimal.valueOf(pledgedHours);
    }

    /** Hours published on the days that are over, and planned for those to come. */
    public BigDecimal publishedHours() {
        return figures.plus(new Figures(plannedMinutes, 0, 0, 0)).publishedHours();
    }

    public BigDecimal bookedHours() {
        return figures.bookedHours();
    }

    public BigDecimal deliveredHours() {
        return figures.usedHours();
    }

    /** Published over pledged: whether enough was offered to keep the promise. Nothing when nothing was promised. */
    public Optional<BigDecimal> publishedOfPledged() {
        return rate(figures.publishedMinutes() + plannedMinutes);
    }

    /** Delivered over pledged: how much of the promise was kept. Nothing when nothing was promised. */
    public Optional<BigDecimal> deliveredOfPledged() {
        return rate(figures.usedMinutes());
    }

    private Optional<BigDecimal> rate(long minutes) {
        return pledgedHours == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(minutes)
                        .divide(BigDecimal.valueOf(pledgedHours * 60L), RATE_DECIMALS, RoundingMode.HALF_UP));
    }
}
