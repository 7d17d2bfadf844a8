package org.gongfang.reservations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.DemoAccounts;
import org.gongfang.identity.Member;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.identity.OrganisationId;
import org.gongfang.identity.Role;
import org.gongfang.reservations.DemoVisit.Ending;
import org.gongfang.resources.Openings;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceFilter;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.Resources;
import org.gongfang.shared.BusinessTime;
import org.gongfang.shared.DemoStory;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.SideBySide;
import org.gongfang.shared.TimeSlot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Five weeks of use that lie behind the demo and two that lie ahead: about 1,500 reservations around today. */
@Component
@Profile("demo")
class ReservationsDemo implements DemoStory {

    private static final Logger LOG = LoggerFactory.getLogger(ReservationsDemo.class);

    private static final int RESERVATIONS = 1_500;
    private static final int MOST_RESOURCES = 500;
    private static final int THREADS = 3;

    /** How many visits of the background share a commit. */
    private static final int TOGETHER = 20;

    /** How long after the end people are still told what became of a reservation. */
    private static final Duration TOLD_AFTERWARDS = Duration.ofDays(1);

    private static final Duration BEHIND = Duration.ofDays(35);
    private static final Duration AHEAD = Duration.ofDays(14);

    private final Reservations reservations;
    private final UseReports reports;
    private final ReservationLifecycle lifecycle;
    private final DemoBackground background;
    private final Resources resources;
    private final Openings openings;
    private final Members members;
    private final CurrentMember currentMember;
    private final Clock clock;

    ReservationsDemo(
            Reservations reservations,
            UseReports reports,
            ReservationLifecycle lifecycle,
            DemoBackground background,
            Resources resources,
            Openings openings,
            Members members,
            CurrentMember currentMember,
            Clock clock) {
        this.reservations = reservations;
        this.reports = reports;
        this.lifecycle = lifecycle;
        this.background = background;
        this.resources = resources;
        this.openings = openings;
        this.members = members;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public void tell() {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var cards = resources.matching(ResourceFilter.published(), MOST_RESOURCES);
        var holders = holders();
        if (cards.isEmpty() || holders.isEmpty()) {
            return;
        }
        var visits = plan(now, cards, holders);
        var managers = managers(cards);
        var parts = visits.stream().collect(partitioningBy(foreground(now)));
        tellBackground(parts.getOrDefault(false, List.of()), managers, now);
        var told = parts.getOrDefault(true, List.of());
        told.forEach(visit -> live(visit, manager(managers, visit), now));
        // Only now: a sweep would take those for missed whose check-in another thread is about to tell.
        told.stream()
                .filter(visit -> visit.ending() == Ending.MISSED)
                .map(DemoVisit::missedAt)
                .sorted()
                .forEach(moment -> BusinessTime.at(moment, lifecycle::releaseNoShows));
    }

    private List<MemberId> holders() {
        return members.withRole(Role.PATENT_HOLDER).stream()
                .sorted(Comparator.comparing(member -> !member.mail().equals(DemoAccounts.HOLDER)))
                .map(Member::id)
                .toList();
    }

    private Map<OrganisationId, MemberId> managers(List<ResourceCard> cards) {
        return cards.stream()
                .map(card -> card.site().provider())
                .distinct()
                .collect(toMap(
                        provider -> provider,
                        provider -> members.managersOf(provider).getFirst().id()));
    }

    private List<DemoVisit> plan(Instant now, List<ResourceCard> cards, List<MemberId> holders) {
        var byId = cards.stream().collect(toMap(ResourceCard::id, card -> card));
        var published = openings.published(byId.keySet(), new TimeSlot(now.minus(BEHIND), now.plus(AHEAD)));
        var machines = cards.stream()
                .filter(card -> card.kind() != ResourceKind.TECHNICIAN)
                .toList();
        var operators = new HashMap<ResourceId, List<ResourceCard>>();
        resources
                .operatorsFor(machines.stream().map(ResourceCard::id).toList())
                .forEach((machine, technicians) -> operators.put(
                        machine,
                        technicians.stream()
                                .flatMap(id -> Stream.ofNullable(byId.get(id)))
                                .toList()));
        var plan = new DemoPlan(now, holders, published, operators);
        var provider = storysProvider();
        int usual = RESERVATIONS / (machines.size() + 12) + 1;
        for (var machine : machines) {
            boolean more = provider.filter(isOf(machine)).isPresent();
            plan.fill(machine, more ? 2 * usual : usual);
        }
        return plan.visits();
    }

    /** Provider by provider and side by side, for different ones do not touch; that with most to tell goes first. */
    private void tellBackground(List<DemoVisit> visits, Map<OrganisationId, MemberId> managers, Instant now) {
        SideBySide.run(
                THREADS,
                visits.stream()
                        .collect(groupingBy(visit -> visit.resource().site().provider()))
                        .values()
                        .stream()
                        .sorted(Comparator.comparing(List::size, Comparator.reverseOrder()))
                        .<Runnable>map(some -> () -> tellTogether(some, manager(managers, some.getFirst()), now))
                        .toList());
    }

    private void tellTogether(List<DemoVisit> visits, MemberId manager, Instant now) {
        for (int from = 0; from < visits.size(); from += TOGETHER) {
            background.live(visits.subList(from, Math.min(from + TOGETHER, visits.size())), manager, now);
        }
    }

    /** What concerns one of the accounts that people sign in with, unless it is long over. */
    private Predicate<DemoVisit> foreground(Instant now) {
        var accounts = DemoAccounts.MAILS.stream()
                .flatMap(mail -> members.findByMail(mail).stream())
                .map(Member::id)
                .collect(toSet());
        var provider = storysProvider();
        return visit -> !isLongOver(visit, now)
                && (accounts.contains(visit.holder())
                        || provider.filter(isOf(visit.resource())).isPresent());
    }

    private Optional<OrganisationId> storysProvider() {
        return members.findByMail(DemoAccounts.MANAGER).flatMap(member -> Optional.ofNullable(member.organisation()));
    }

    private static Predicate<OrganisationId> isOf(ResourceCard card) {
        return card.site().provider()::equals;
    }

    /** Whether it is so long ago that nobody would be told of anything any more. */
    private static boolean isLongOver(DemoVisit visit, Instant now) {
        return visit.ending().isOver() && visit.slot().endsAt().isBefore(now.minus(TOLD_AFTERWARDS));
    }

    private void live(DemoVisit visit, MemberId manager, Instant now) {
        try {
            var made = new ArrayList<Reservation>();
            at(visit.requestedAt(), visit.holder(), () -> made.add(reservations.request(visit.request(), visit.key())));
            answer(visit, made.getFirst().id(), manager, now);
            end(visit, made.getFirst().id(), now);
        } catch (Refusal refused) {
            // The demo keeps the rules as everybody does; what they refuse is left out.
            LOG.debug("Not in the demo: {} ({})", visit, refused.code());
        }
    }

    private void answer(DemoVisit visit, ReservationId id, MemberId manager, Instant now) {
        if (visit.ending() == Ending.DECLINED) {
            at(visit.answeredAt(now), manager, () -> reservations.decline(id, DemoVisit.DECLINED_BECAUSE));
        } else if (visit.ending() != Ending.REQUESTED && visit.asksProvider()) {
            at(visit.answeredAt(now), manager, () -> reservations.confirm(id));
        }
    }

    private void end(DemoVisit visit, ReservationId id, Instant now) {
        var holder = visit.holder();
        if (visit.ending() == Ending.CANCELLED) {
            at(visit.cancelledAt(), holder, () -> reservations.cancel(id, DemoVisit.CANCELLED_BECAUSE));
        }
        if (visit.ending() == Ending.RUNNING || visit.ending() == Ending.COMPLETED) {
            at(visit.checkedInAt(now), holder, () -> reservations.checkIn(id));
        }
        if (visit.ending() == Ending.COMPLETED) {
            at(visit.checkedOutAt(), holder, () -> reports.checkOut(id, visit.report()));
        }
    }

    private static MemberId manager(Map<OrganisationId, MemberId> managers, DemoVisit visit) {
        return Optional.ofNullable(managers.get(visit.resource().site().provider()))
                .orElseThrow();
    }

    private void at(Instant moment, MemberId member, Runnable work) {
        BusinessTime.at(moment, () -> currentMember.actAs(member, work));
    }
}
