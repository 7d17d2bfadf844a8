package org.gongfang.reporting.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.gongfang.reporting.PledgeReport;
import org.gongfang.reporting.PledgeRow;
import org.gongfang.shared.CursorPage;
import org.gongfang.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** GET /api/v1/reports/pledges. */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "reports")
class PledgeController {

    private static final int EARLIEST_YEAR = 2000;
    private static final int LATEST_YEAR = 2100;

    private final PledgeReport report;

    PledgeController(PledgeReport report) {
        this.report = report;
    }

    /** Rates as shares of one. */
    record Rates(
            @Nullable BigDecimal publishedOfPledged,
            @Nullable BigDecimal deliveredOfPledged) {}

    /** A provider's month. */
    record Item(
            String key,
            String name,
            String month,
            int pledgedHours,
            BigDecimal publishedHours,
            BigDecimal bookedHours,
            BigDecimal deliveredHours,
            Rates rates) {

        static Item of(PledgeRow row, Locale locale) {
            return new Item(
                    row.provider().toString(),
                    row.name(locale),
                    row.month().toString(),
                    row.pledgedHours(),
                    row.publishedHours(),
                    row.bookedHours(),
                    row.deliveredHours(),
                    new Rates(orNull(row.publishedOfPledged()), orNull(row.deliveredOfPledged())));
        }

        private static @Nullable BigDecimal orNull(Optional<BigDecimal> rate) {
            return rate.isPresent() ? rate.get() : null;
        }
    }

    @GetMapping("/pledges")
    @PreAuthorize("hasAnyRole('OFFICIAL', 'ADMIN')")
    @Operation(
            summary = "Hours of machines that providers pledged, published and delivered month by month",
            description = "Only days that are over count as published, booked or delivered; delivered are used hours.")
    CursorPage<Item> pledges(
            @Parameter(description = "The first month, such as 2026-11.") @RequestParam String from,
            @Parameter(description = "The last month; at most 24 after the first.") @RequestParam String to,
            Locale locale) {
        return new CursorPage<>(
                report.all(month(from, "from"), month(to, "to")).stream()
                        .map(row -> Item.of(row, locale))
                        .toList(),
                null);
    }

    private static YearMonth month(String text, String field) {
        try {
            var month = YearMonth.parse(text);
            if (month.getYear() < EARLIEST_YEAR || month.getYear() > LATEST_YEAR) {
                throw new InvalidInput("malformed", field);
            }
            return month;
        } catch (DateTimeParseException noMonth) {
            var refusal = new InvalidInput("malformed", field);
            refusal.addSuppressed(noMonth);
            throw refusal;
        }
    }
}
