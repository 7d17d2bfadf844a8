package org.gongfang.reporting;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.OrganisationId;
import org.gongfang.resources.CapabilityLimits;
import org.gongfang.resources.Openings;
import org.gongfang.resources.Pledge;
import org.gongfang.resources.PledgeSubject;
import org.gongfang.resources.Pledges;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourceStatus;
import org.gongfang.resources.Resources;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pledged, published and delivered hours month by month; what each counts is said in {@link PledgeRow}. */
@Service
@Transactional(readOnly = true)
public class PledgeReport {

    private static final int MONTHS_AT_MOST = 24;

    private final Pledges pledges;
    private final FigureQueries figures;
    private final GroupNames names;
    private final Resources resources;
    private final Openings openings;
    private final CurrentMember currentMember;
    private final Clock clock;

    PledgeReport(
            Pledges pledges,
            FigureQueries figures,
            GroupNames names,
            Resources resources,
            Openings openings,
            CurrentMember currentMember,
            Clock clock) {
        this.pledges = pledges;
        this.figures = figures;
        this.names = names;
        this.resources = resources;
        this.openings = openings;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    /**
     * The own provider's months, both included: for all its machines, then for every capability and resource that a
     * promise is made for in these months, each month in order. Hours that are open from today on are counted as planned.
     */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public List<PledgeRow> own(YearMonth first, YearMonth last) {
        var period = period(first, last);
        var provider = currentMember.organisation();
        var promised = pledges.ofProvider(provider, first, last);
        var subjects = new TreeSet<PledgeSubject>();
        subjects.add(PledgeSubject.WHOLE);
        promised.forEach(pledge -> subjects.add(pledge.subject()));
        var planned = new PlannedHours(resources.ofProvider(provider), last);
        var rows = new ArrayList<PledgeRow>();
        for (var subject : subjects) {
            var hours = promised.stream()
                    .filter(pledge -> pledge.subject().equals(subject))
                    .collect(toMap(Pledge::month, Pledge::hours));
            var sums = figures.months(period, scope(provider, subject)).stream()
                    .collect(toMap(FigureQueries.MonthTotal::month, FigureQueries.MonthTotal::figures));
            var name = name(provider, subject);
            for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                rows.add(new PledgeRow(
                        provider,
                        subject,
                        name.nameZh(),
                        name.nameEn(),
                        month,
                        hours.getOrDefault(month, 0),
                        sums.getOrDefault(month, Figures.NONE),
                        planned.minutes(subject, month)));
            }
        }
        return rows;
    }

    /** All providers that promise hours with all their machines, by month and name; only days that are over count. */
    @PreAuthorize("hasAnyRole('OFFICIAL', 'ADMIN')")
    public List<PledgeRow> all(YearMonth first, YearMonth last) {
        var period = period(first, last);
        var promised = pledges.ofAllProviders(first, last);
        if (promised.isEmpty()) {
            return List.of();
        }
        var sums = new HashMap<OrganisationId, Map<YearMonth, Figures>>();
        figures.months(period, Scope.ALL.withKind(ResourceKind.MACHINE))
                .forEach(sum -> sums.computeIfAbsent(sum.provider(), any -> new HashMap<>())
                        .put(sum.month(), sum.figures()));
        var found = names
                .name(
                        GroupBy.PROVIDER,
                        promised.stream()
                                .map(pledge -> pledge.provider().toString())
                                .distinct()
                                .map(key -> new FigureQueries.Group(key, Figures.NONE))
                                .toList())
                .stream()
                .collect(toMap(UtilisationRow::key, row -> row));
        return promised.stream()
                .map(pledge -> {
                    var name = found.get(pledge.provider().toString());
                    return new PledgeRow(
                            pledge.provider(),
                            pledge.subject(),
                            name == null ? "" : name.nameZh(),
                            name == null ? "" : name.nameEn(),
                            pledge.month(),
                            pledge.hours(),
                            sums.getOrDefault(pledge.provider(), Map.of()).getOrDefault(pledge.month(), Figures.NONE),
                            0);
                })
                .sorted(java.util.Comparator.comparing(PledgeRow::month).thenComparing(PledgeRow::nameZh))
                .toList();
    }

    private UtilisationRow name(OrganisationId provider, PledgeSubject subject) {
        var groupBy = switch (subject.scope()) {
            case PROVIDER -> GroupBy.PROVIDER;
            case CAPABILITY -> GroupBy.CAPABILITY;
            case RESOURCE -> GroupBy.RESOURCE;
        };
        var key = groupBy == GroupBy.PROVIDER ? provider.toString() : subject.key();
        return names.name(groupBy, List.of(new FigureQueries.Group(key, Figures.NONE)))
                .getFirst();
    }

    private static Scope scope(OrganisationId provider, PledgeSubject subject) {
        var own = Scope.ALL.withProvider(provider);
        return switch (subject.scope()) {
            case PROVIDER -> own.withKind(ResourceKind.MACHINE);
            case CAPABILITY -> own.withCapability(subject.capability().orElseThrow());
            case RESOURCE -> own.withResource(subject.resource().orElseThrow());
        };
    }

    private static Period period(YearMonth first, YearMonth last) {
        if (last.isBefore(first)) {
            throw new InvalidInput("period-empty", "to");
        }
        if (first.plusMonths(MONTHS_AT_MOST).isBefore(last)) {
            throw new InvalidInput("period-too-long", "to");
        }
        return Period.through(first.atDay(1), last.atEndOfMonth());
    }

    /** What published resources of one provider are open from today on, in minutes of each month at their sites. */
    private class PlannedHours {

        private final Map<ResourceId, Map<YearMonth, Long>> minutes = new HashMap<>();
        private final List<ResourceCard> cards;

        PlannedHours(List<ResourceCard> all, YearMonth last) {
            cards = all.stream()
                    .filter(card -> card.status() == ResourceStatus.PUBLISHED)
                    .toList();
            var from = LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE)
                    .atStartOfDay(Spoken.DISTRICT_ZONE)
                    .toInstant();
            var until = last.plusMonths(1)
                    .atDay(1)
                    .atStartOfDay(Spoken.DISTRICT_ZONE)
                    .toInstant();
            if (from.isBefore(until) && !cards.isEmpty()) {
                var open =
                        openings.published(cards.stream().map(ResourceCard::id).toList(), new TimeSlot(from, until));
                cards.forEach(card -> open.getOrDefault(card.id(), List.of())
                        .forEach(slot -> add(card, slot, card.site().zone())));
            }
        }

        private void add(ResourceCard card, TimeSlot slot, ZoneId zone) {
            var month = YearMonth.from(slot.startsAt().atZone(zone));
            var end = slot.startsAt();
            while (end.isBefore(slot.endsAt())) {
                var from = end;
                var next = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
                end = next.isBefore(slot.endsAt()) ? next : slot.endsAt();
                long units = new TimeSlot(from, end).length().toMinutes() * card.units();
                minutes.computeIfAbsent(card.id(), any -> new HashMap<>()).merge(month, units, Long::sum);
                month = month.plusMonths(1);
            }
        }

        long minutes(PledgeSubject subject, YearMonth month) {
            return cards.stream()
                    .filter(card -> isAbout(subject, card))
                    .mapToLong(card -> minutes.getOrDefault(card.id(), Map.of()).getOrDefault(month, 0L))
                    .sum();
        }

        private static boolean isAbout(PledgeSubject subject, ResourceCard card) {
            return switch (subject.scope()) {
                case PROVIDER -> card.kind() == ResourceKind.MACHINE;
                case CAPABILITY ->
                    card.capabilities().stream()
                            .map(CapabilityLimits::capability)
                            .anyMatch(capability -> capability.value().equals(subject.key()));
                case RESOURCE -> card.id().toString().equals(subject.key());
            };
        }
    }
}
