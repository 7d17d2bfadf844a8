package org.gongfang.reservations;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongfang.resources.FaultReported;
import org.gongfang.resources.FaultSettled;
import org.gongfang.resources.FaultSeverity;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Resources;
import org.gongfang.shared.Named;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What faults have to do with reservations: how many of them a closed machine hits is told along with the fault. */
@Component
class FaultWatch {

    private static final int LONGEST = 300;

    private final Resources resources;
    private final ImpactTransaction impact;
    private final ApplicationEventPublisher events;

    FaultWatch(Resources resources, ImpactTransaction impact, ApplicationEventPublisher events) {
        this.resources = resources;
        this.impact = impact;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(FaultReported event) {
        withCard(
                event.resource(),
                card -> events.publishEvent(new MachineFaulty(
                        event.fault(),
                        event.provider(),
                        event.reporter(),
                        name(card),
                        card.code(),
                        event.severity() == FaultSeverity.MINOR,
                        !event.closed().isEmpty(),
                        event.closed().isEmpty() ? 0 : impact.countUndecided(event.closed()),
                        shortened(event.description()),
                        event.at())));
    }

    @ApplicationModuleListener
    void on(FaultSettled event) {
        withCard(
                event.resource(),
                card -> events.publishEvent(new MachineFaultSettled(
                        event.fault(),
                        event.reporter(),
                        event.by(),
                        name(card),
                        card.code(),
                        event.repaired(),
                        shortened(event.note()),
                        event.at())));
    }

    private void withCard(ResourceId resource, Consumer<ResourceCard> deed) {
        Optional.ofNullable(resources.cards(List.of(resource)).get(resource)).ifPresent(deed);
    }

    private static Named name(ResourceCard card) {
        return new Named(card.nameZh(), card.nameEn());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
