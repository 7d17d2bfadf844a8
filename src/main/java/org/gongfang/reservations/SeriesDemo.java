package org.gongfang.reservations;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.DemoAccounts;
import org.gongfang.identity.Members;
import org.gongfang.identity.OrganisationId;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceFilter;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.Resources;
import org.gongfang.shared.DemoStory;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.TimeSlot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The holder of the story comes every week to one of the story's workshops. */
@Component
@Profile("demo")
class SeriesDemo implements DemoStory {

    private static final Logger LOG = LoggerFactory.getLogger(SeriesDemo.class);
    private static final int TIMES = 5;
    private static final int LOOKED_AT = 200;

    private final ReservationSeries series;
    private final SlotFinder finder;
    private final Resources resources;
    private final Members members;
    private final CurrentMember currentMember;
    private final Clock clock;

    SeriesDemo(
            ReservationSeries series,
            SlotFinder finder,
            Resources resources,
            Members members,
            CurrentMember currentMember,
            Clock clock) {
        this.series = series;
        this.finder = finder;
        this.resources = resources;
        this.members = members;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 435;
    }

    @Override
    public void tell() {
        members.findByMail(DemoAccounts.HOLDER)
                .ifPresent(holder -> currentMember.actAs(
                        holder.id(), () -> place().flatMap(this::firstDate).ifPresent(this::book)));
    }

    /** A desk, or else a room, of the provider whose manager people sign in as: nobody has to run it. */
    private Optional<ResourceCard> place() {
        var provider =
                members.findByMail(DemoAccounts.MANAGER).flatMap(member -> Optional.ofNullable(member.organisation()));
        return resources.matching(ResourceFilter.published(), LOOKED_AT).stream()
                .filter(card -> isOf(provider, card))
                .filter(card -> card.kind() == ResourceKind.WORKSTATION || card.kind() == ResourceKind.ROOM)
                .findFirst();
    }

    private static boolean isOf(Optional<OrganisationId> provider, ResourceCard card) {
        return provider.filter(card.site().provider()::equals).isPresent();
    }

    private Optional<SlotRequest> firstDate(ResourceCard place) {
        var window = TimeSlot.of(clock.instant().plus(Duration.ofDays(2)), Duration.ofDays(7));
        var length = place.rules().minLength().compareTo(Duration.ofHours(2)) < 0
                ? Duration.ofHours(2)
                : place.rules().minLength();
        return finder.find(SlotQuery.of(place.id(), window, length)).stream()
                .findFirst()
                .map(free -> SlotRequest.of(place.id(), free.slot(), "每周组装样机"));
    }

    private void book(SlotRequest first) {
        try {
            series.request(
                    new SeriesRequest(first, Rhythm.times(1, TIMES), false, true),
                    UUID.randomUUID().toString());
        } catch (Refusal refused) {
            // The demo keeps the rules as everybody does.
            LOG.debug("No series in the demo: {}", refused.code());
        }
    }
}
