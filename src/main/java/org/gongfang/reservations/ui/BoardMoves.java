package org.gongfang.reservations.ui;

import com.vaadin.flow.component.UI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongfang.reservations.Move;
import org.gongfang.reservations.NotEquivalent;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.SlotRequest;
import org.gongfang.reservations.SlotTaken;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.resources.CapabilityLimits;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Resources;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.Messages;
import org.springframework.stereotype.Component;

/** Takes reservations elsewhere on the board, says how it went, and takes it back when that is wanted. */
@Component
class BoardMoves {

    private final Reservations reservations;
    private final Resources resources;
    private final ScreenWords screenWords;
    private final Words words;
    private final Messages messages;

    BoardMoves(
            Reservations reservations, Resources resources, ScreenWords screenWords, Words words, Messages messages) {
        this.reservations = reservations;
        this.resources = resources;
        this.screenWords = screenWords;
        this.words = words;
        this.messages = messages;
    }

    /** Where something shall go: from one resource to another, perhaps the same, at that time. */
    record Wish(String code, ResourceId from, ResourceId to, TimeSlot slot, String reason) {}

    /** Hears which calendars have changed. */
    @FunctionalInterface
    interface Changed {

        void on(Set<ResourceId> resources);
    }

    /** Moves; a refusal is said with its rule and what would be free instead. @return whether it went there */
    boolean drop(Wish wish, Changed changed) {
        try {
            move(wish, changed);
            return true;
        } catch (SlotTaken taken) {
            messages.failed(explain(taken));
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
        return false;
    }

    /** Moves, or refuses. */
    void move(Wish wish, Changed changed) {
        var before = reservations.findByCode(wish.code()).orElseThrow(NotFound::new);
        if (!wish.from().equals(wish.to())) {
            requireEquivalent(wish);
        }
        var reason = wish.reason().isBlank() ? say("reservations.board.moved-reason") : wish.reason();
        var after = reservations.move(before.id(), new Move(wish.slot(), itemsElsewhere(before, wish)), reason);
        changed.on(touched(before, after));
        var locale = UI.getCurrentOrThrow().getLocale();
        UndoNotice.show(
                say("reservations.board.moved", after.code(), screenWords.slot(after.slot(), after.zone(), locale)),
                say("reservations.board.undo"),
                () -> takeBack(before, changed));
    }

    /** The refusal's sentence, and the nearest time that would be free. */
    String explain(Refusal refusal) {
        var locale = UI.getCurrentOrThrow().getLocale();
        var sentence = messages.explain(refusal);
        return Optional.of(refusal)
                .filter(SlotTaken.class::isInstance)
                .flatMap(taken -> ((SlotTaken) taken).alternatives().stream().findFirst())
                .map(free -> say(
                        "reservations.board.nearest",
                        sentence,
                        free.resource().name(locale),
                        screenWords.slot(free.slot(), free.resource().site().zone(), locale)))
                .orElse(sentence);
    }

    private void takeBack(Reservation before, Changed changed) {
        try {
            var now = reservations.find(before.id()).orElseThrow(NotFound::new);
            var back = reservations.move(
                    before.id(), new Move(before.slot(), items(before)), say("reservations.board.undone-reason"));
            changed.on(touched(now, back));
            messages.done(say("reservations.board.undone", back.code()));
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
    }

    /** The same kind, and of machines at least one capability in common; one without any is like any of its kind. */
    private void requireEquivalent(Wish wish) {
        var cards = resources.cards(List.of(wish.from(), wish.to()));
        var from = cards.get(wish.from());
        var to = cards.get(wish.to());
        if (from == null || to == null) {
            throw new NotFound();
        }
        var common = capabilities(from);
        common.retainAll(capabilities(to));
        if (from.kind() != to.kind() || common.isEmpty() && !from.capabilities().isEmpty()) {
            throw new NotEquivalent(to.code());
        }
    }

    private static Set<CapabilityCode> capabilities(ResourceCard card) {
        return card.capabilities().stream()
                .map(CapabilityLimits::capability)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<SlotRequest.Item> itemsElsewhere(Reservation reservation, Wish wish) {
        return reservation.items().stream()
                .map(item -> new SlotRequest.Item(
                        item.resource().equals(wish.from()) ? wish.to() : item.resource(), item.units()))
                .toList();
    }

    private static List<SlotRequest.Item> items(Reservation reservation) {
        return reservation.items().stream()
                .map(item -> new SlotRequest.Item(item.resource(), item.units()))
                .toList();
    }

    private static Set<ResourceId> touched(Reservation before, Reservation after) {
        return Stream.of(before, after)
                .flatMap(one -> one.items().stream())
                .map(item -> item.resource())
                .collect(Collectors.toSet());
    }

    private String say(String key, Object... arguments) {
        return words.get(UI.getCurrentOrThrow().getLocale(), key, arguments);
    }
}
