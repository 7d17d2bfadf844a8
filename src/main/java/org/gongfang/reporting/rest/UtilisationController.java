package org.gongfang.reporting.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongfang.reporting.Figures;
import org.gongfang.reporting.GroupBy;
import org.gongfang.reporting.Period;
import org.gongfang.reporting.Scope;
import org.gongfang.reporting.Utilisation;
import org.gongfang.reporting.UtilisationQuery;
import org.gongfang.reporting.UtilisationRow;
import org.gongfang.shared.CursorPage;
import org.gongfang.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** GET /api/v1/reports/utilization. */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "reports")
class UtilisationController {

    private static final int SIZE_AT_MOST = 200;

    private final Utilisation utilisation;

    UtilisationController(Utilisation utilisation) {
        this.utilisation = utilisation;
    }

    /** Rates as shares of one; null when what they are measured against is zero. */
    record Rates(
            @Nullable BigDecimal bookedOfPublished,
            @Nullable BigDecimal usedOfPublished,
            @Nullable BigDecimal usedOfBooked,
            @Nullable BigDecimal billedOfBooked) {

        static Rates of(Figures figures) {
            return new Rates(
                    orNull(figures.bookedOfPublished()),
                    orNull(figures.usedOfPublished()),
                    orNull(figures.usedOfBooked()),
                    orNull(figures.billedOfBooked()));
        }

        private static @Nullable BigDecimal orNull(Optional<BigDecimal> rate) {
            return rate.isPresent() ? rate.get() : null;
        }
    }

    /** One row of the report. */
    record Item(
            String key,
            String name,
            BigDecimal publishedHours,
            BigDecimal bookedHours,
            BigDecimal usedHours,
            BigDecimal billedHours,
            Rates rates) {

        static Item of(UtilisationRow row, Locale locale) {
            var figures = row.figures();
            return new Item(
                    row.key(),
                    row.name(locale),
                    figures.publishedHours(),
                    figures.bookedHours(),
                    figures.usedHours(),
                    figures.billedHours(),
                    Rates.of(figures));
        }
    }

    @GetMapping("/utilization")
    @PreAuthorize("hasAnyRole('OFFICIAL', 'ADMIN')")
    @Operation(
            summary = "Hours published, booked, used and billed, and their rates",
            description = "Days are those of the sites; only days that are over have figures.")
    CursorPage<Item> utilisation(
            @Parameter(description = "The first day.") @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate from,
            @Parameter(description = "The day after the last.")
                    @RequestParam
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate to,
            @Parameter(description = "What an item stands for: provider, resource, capability, district, site or kind.")
                    @RequestParam(defaultValue = "provider")
                    String groupBy,
            @Parameter(description = "The cursor that the page before named as next.")
                    @RequestParam(required = false)
                    @Nullable
                    String page,
            @RequestParam(defaultValue = "100") int size,
            Locale locale) {
        var query = new UtilisationQuery(new Period(from, to), Scope.ALL, groupBy(groupBy));
        return utilisation.page(query, page, size(size)).map(row -> Item.of(row, locale));
    }

    private static int size(int size) {
        if (size < 1 || size > SIZE_AT_MOST) {
            throw new InvalidInput("page-size", "size", SIZE_AT_MOST);
        }
        return size;
    }

    private static GroupBy groupBy(String name) {
        return Arrays.stream(GroupBy.values())
                .filter(groupBy -> name(groupBy).equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "group-by-unknown",
                        "groupBy",
                        Arrays.stream(GroupBy.values())
                                .map(UtilisationController::name)
                                .collect(Collectors.joining(", "))));
    }

    private static String name(GroupBy groupBy) {
        return groupBy.name().toLowerCase(Locale.ROOT);
    }
}
