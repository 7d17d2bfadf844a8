package org.gongfang.resources.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.gongfang.resources.Closures;
import org.gongfang.resources.HoursTaking;
import org.gongfang.resources.OpeningPattern;
import org.gongfang.resources.Openings;
import org.gongfang.resources.OpeningsChange;
import org.gongfang.resources.PublicDays;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Resources;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.Undo;
import org.springframework.stereotype.Component;

/** What the screen of openings reads and writes; every change of hours that a manager makes goes through it. */
@Component
class OpeningsDesk {

    private final Openings openings;
    private final Closures closures;
    private final PublicDays publicDays;
    private final Resources resources;
    private final OpeningWords words;
    private final Messages messages;
    private final HoursTaking taking;

    OpeningsDesk(
            Openings openings,
            Closures closures,
            PublicDays publicDays,
            Resources resources,
            OpeningWords words,
            Messages messages,
            HoursTaking taking) {
        this.openings = openings;
        this.closures = closures;
        this.publicDays = publicDays;
        this.resources = resources;
        this.words = words;
        this.messages = messages;
        this.taking = taking;
    }

    OpeningWords words() {
        return words;
    }

    Resources resources() {
        return resources;
    }

    List<OpeningPattern> patterns(ResourceId resource) {
        return openings.list(resource);
    }

    /** The four weeks from the day on as they will be once the change is made. */
    FourWeeks.Outlook outlook(ResourceCard card, OpeningsChange change, LocalDate first) {
        var zone = card.site().zone();
        var window = new TimeSlot(
                first.atStartOfDay(zone).toInstant(),
                first.plusDays(FourWeeks.DAYS).atStartOfDay(zone).toInstant());
        return new FourWeeks.Outlook(
                first,
                zone,
                openings.preview(change, window),
                change.removed().isEmpty() && change.added().isEmpty() ? List.of() : openings.taken(change, window),
                closures.of(List.of(card.id()), window).getOrDefault(card.id(), List.of()),
                publicDays.between(first, first.plusDays(FourWeeks.DAYS - 1)));
    }

    List<OpeningsChange> copies(ResourceCard from, List<ResourceId> targets, boolean replacing, LocalDate today) {
        return openings.copies(from.id(), targets, replacing, today);
    }

    /**
     * Makes the changes, says so, offers to take them back, and shows what is there then. Where they take hours from
     * reservations, the person decides about these first.
     */
    void make(List<OpeningsChange> changes, String done, Runnable show) {
        take(changes, back -> {
            show.run();
            Undo.offer(done, () -> {
                try {
                    take(back, undone -> show.run());
                } catch (Refusal refusal) {
                    messages.refused(refusal);
                }
            });
        });
    }

    private void take(List<OpeningsChange> changes, Consumer<List<OpeningsChange>> done) {
        var back = new AtomicReference<List<OpeningsChange>>(List.of());
        taking.take(
                HoursTaking.Occasion.OPENINGS,
                changes.stream().map(OpeningsChange::resource).distinct().toList(),
                UI.getCurrentOrThrow().getTranslation("resources.openings.message"),
                () -> back.set(openings.changeAll(changes)),
                () -> done.accept(back.get()));
    }

    void refused(Refusal refusal) {
        messages.refused(refusal);
    }
}
