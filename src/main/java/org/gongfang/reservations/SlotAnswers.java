package org.gongfang.reservations;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongfang.resources.QualificationId;
import org.gongfang.resources.Qualifications;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts cards to what searches have found, in a constant number of statements. */
@Component
class SlotAnswers {

    private final Resources resources;
    private final Qualifications qualifications;

    SlotAnswers(Resources resources, Qualifications qualifications) {
        this.resources = resources;
        this.qualifications = qualifications;
    }

    List<FreeSlot> freeSlots(List<Found> found) {
        var cards = resources.cards(found.stream()
                .flatMap(one -> Stream.of(one.resource(), one.operator(), one.desk()))
                .filter(Objects::nonNull)
                .map(Indexed::id)
                .collect(toSet()));
        var slots = new ArrayList<FreeSlot>();
        for (var one : found) {
            var card = cards.get(one.resource().id());
            var operator = card(cards, one.operator());
            var desk = card(cards, one.desk());
            if (card != null) {
                slots.add(new FreeSlot(
                        card, one.slot(), one.units(), operator, desk, one.listPrice(), one.policyPrice()));
            }
        }
        return slots;
    }

    private static @Nullable ResourceCard card(Map<ResourceId, ResourceCard> cards, @Nullable Indexed of) {
        return of == null ? null : cards.get(of.id());
    }

    List<LeftOut> leftOut(Map<ResourceId, Obstacle> obstacles) {
        var cards = resources.cards(obstacles.keySet());
        var kinds = qualifications.findAll(obstacles.values().stream()
                .flatMap(obstacle -> obstacle.arguments().stream())
                .filter(QualificationId.class::isInstance)
                .map(QualificationId.class::cast)
                .collect(toSet()));
        var leftOut = new ArrayList<LeftOut>();
        obstacles.forEach((id, obstacle) -> {
            var card = cards.get(id);
            if (card != null) {
                leftOut.add(new LeftOut(
                        card,
                        obstacle.reason(),
                        obstacle.arguments().stream()
                                .map(argument -> argument instanceof QualificationId kind && kinds.containsKey(kind)
                                        ? kinds.get(kind)
                                        : argument)
                                .toList()));
            }
        });
        return leftOut;
    }
}
