package org.gongfang.resources;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Members;
import org.gongfang.identity.Organisation;
import org.gongfang.identity.OrganisationKind;
import org.gongfang.identity.Organisations;
import org.gongfang.shared.BusinessTime;
import org.gongfang.shared.DemoStory;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Every demo provider promises a part of its machine hours; one school's openings follow the public holidays. */
@Component
@Profile("demo")
class PledgesDemo implements DemoStory {

    /** Where the demo's school manager works. */
    private static final String SCHOOL_DISTRICT = "zhenhai";

    /** Figures of the demo go back about so far. */
    private static final int MONTHS_BACK = 1;

    private static final int MONTHS = 5;
    private static final int WEEKS = 4;
    private static final int TEN = 10;
    /** Providers promise a sixth to a third of what they publish. */
    private static final List<Integer> PARTS = List.of(6, 5, 4, 3);

    private final Organisations organisations;
    private final Members members;
    private final CurrentMember currentMember;
    private final Resources resources;
    private final Openings openings;
    private final Pledges pledges;
    private final Clock clock;

    PledgesDemo(
            Organisations organisations,
            Members members,
            CurrentMember currentMember,
            Resources resources,
            Openings openings,
            Pledges pledges,
            Clock clock) {
        this.organisations = organisations;
        this.members = members;
        this.currentMember = currentMember;
        this.resources = resources;
        this.openings = openings;
        this.pledges = pledges;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 250;
    }

    @Override
    public void tell() {
        var providers = organisations.providers();
        providers.stream()
                .filter(provider -> provider.kind() == OrganisationKind.SCHOOL)
                .filter(provider -> provider.district().equals(SCHOOL_DISTRICT))
                .findFirst()
                .ifPresent(school -> as(school, () -> followHolidays(school)));
        int number = 0;
        for (var provider : providers) {
            int part = PARTS.get(number++ % PARTS.size());
            as(provider, () -> promise(provider, part));
        }
    }

    private void as(Organisation provider, Runnable work) {
        members.managersOf(provider.id()).stream()
                .findFirst()
                .ifPresent(manager -> currentMember.actAs(manager.id(), work));
    }

    private void followHolidays(Organisation school) {
        openings.changeAll(resources.ofProvider(school.id()).stream()
                .map(card -> openings.list(card.id()))
                .filter(patterns -> !patterns.isEmpty())
                .map(patterns -> new OpeningsChange(
                        patterns.getFirst().resource(),
                        patterns.stream().map(OpeningPattern::id).collect(java.util.stream.Collectors.toSet()),
                        patterns.stream()
                                .map(pattern -> pattern.again().followingHolidays(true))
                                .toList()))
                .toList());
    }

    private void promise(Organisation provider, int part) {
        var now = clock.instant();
        var window = TimeSlot.of(now, Duration.ofDays(7L * WEEKS));
        var machines = resources.ofProvider(provider.id()).stream()
                .filter(card -> card.kind() == ResourceKind.MACHINE)
                .toList();
        var open = openings.published(machines.stream().map(ResourceCard::id).toList(), window);
        long hours = open.values().stream()
                .flatMap(List::stream)
                .mapToLong(slot -> slot.length().toHours())
                .sum();
        int promised = (int) Math.max(TEN, hours / part / TEN * TEN);
        var first =
                YearMonth.from(LocalDate.ofInstant(now, Spoken.DISTRICT_ZONE)).minusMonths(MONTHS_BACK);
        BusinessTime.at(
                first.atDay(1).atStartOfDay(Spoken.DISTRICT_ZONE).toInstant(),
                () -> pledges.promise(PledgeSubject.WHOLE, first, MONTHS, promised));
        machines.stream()
                .filter(card -> card.status() == ResourceStatus.PUBLISHED)
                .findFirst()
                .ifPresent(card -> pledges.promise(
                        PledgeSubject.of(card.id()), first.plusMonths(MONTHS_BACK), MONTHS - MONTHS_BACK, TEN));
    }
}
