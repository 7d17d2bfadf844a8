package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongfang.reservations.AffectedReservation;
import org.gongfang.reservations.Decision;
import org.gongfang.reservations.MoveChoice;
import org.gongfang.reservations.ReservationId;
import org.gongfang.shared.ui.StatusBadge;

/** One reservation whose hours are taken back, and what shall become of it. */
class AffectedRow extends Composite<Div> {

    /** What a person may choose. */
    enum Fate {
        KEEP,
        MOVE,
        CANCEL
    }

    private final AffectedReservation affected;
    private final RadioButtonGroup<Fate> fate = new RadioButtonGroup<>();
    private final Select<MoveChoice> where = new Select<>();

    AffectedRow(AffectedReservation affected, boolean isNew, ScreenWords words, Locale locale, Runnable onChange) {
        this.affected = affected;
        var reservation = affected.reservation();
        var what = new Span(ReservationSummary.names(reservation, locale));
        what.addClassName("gf-affected-what");
        var when = new Span(words.slot(reservation.slot(), reservation.zone(), locale));
        var who = new Span(
                reservation.holderName() + (reservation.purpose().isBlank() ? "" : " · " + reservation.purpose()));
        who.addClassName("gf-quiet");
        var code = new Anchor(ReservationsNavigation.reservationPath(reservation.code()), reservation.code());
        code.setTarget("_blank");
        var line = new Div(
                new StatusBadge(words.status(reservation.status(), locale), ScreenWords.tone(reservation.status())),
                code);
        line.addClassName("gf-affected-line");
        if (isNew) {
            var fresh = new Span(getTranslation(locale, "reservations.affected.new"));
            fresh.addClassName("gf-affected-new");
            line.add(fresh);
        }
        var why = new Span(affected.taken().stream()
                .map(taken -> getTranslation(
                        locale,
                        "reservations.affected.hit",
                        ScreenWords.hours(taken.hours(), reservation.zone()),
                        taken.reason() == null
                                ? getTranslation(locale, "reservations.affected.not-open")
                                : getTranslation(locale, "resources.reason." + taken.reason())))
                .collect(Collectors.joining(" · ")));
        why.addClassName("gf-quiet");
        var facts = new Div(what, when, who, line, why);
        facts.addClassName("gf-affected-facts");
        getContent().addClassName("gf-affected");
        getContent().add(facts, choice(words, locale, onChange));
    }

    private Div choice(ScreenWords words, Locale locale, Runnable onChange) {
        var choice = new Div();
        choice.addClassName("gf-affected-choice");
        if (affected.isRunning()) {
            choice.add(new Span(getTranslation(locale, "reservations.affected.running")));
            fate.setItems(Fate.KEEP);
            fate.setValue(Fate.KEEP);
            return choice;
        }
        fate.setLabel(getTranslation(
                locale, "reservations.affected.fate", affected.reservation().code()));
        fate.setItems(affected.choices().isEmpty() ? List.of(Fate.KEEP, Fate.CANCEL) : List.of(Fate.values()));
        fate.setItemLabelGenerator(each -> getTranslation(locale, "reservations.affected." + each));
        fate.addValueChangeListener(change -> {
            where.setVisible(change.getValue() == Fate.MOVE);
            onChange.run();
        });
        where.setLabel(getTranslation(locale, "reservations.affected.where"));
        where.setItems(affected.choices());
        where.setItemLabelGenerator(each -> label(each, words, locale));
        where.setVisible(false);
        affected.choices().stream().findFirst().ifPresent(where::setValue);
        choice.add(fate, where);
        if (affected.choices().isEmpty()) {
            var none = new Span(getTranslation(locale, "reservations.affected.nowhere"));
            none.addClassName("gf-quiet");
            choice.add(none);
        }
        return choice;
    }

    private String label(MoveChoice choice, ScreenWords words, Locale locale) {
        var free = choice.free();
        var when = words.slot(free.slot(), free.resource().site().zone(), locale);
        boolean same = affected.reservation().items().stream()
                .anyMatch(item -> item.resource().equals(free.resource().id()));
        var operator = free.operator();
        if (same
                && operator != null
                && free.slot().equals(affected.reservation().slot())) {
            return getTranslation(locale, "reservations.affected.relief", operator.name(locale));
        }
        return same
                ? when
                : when + " · " + free.resource().name(locale) + " "
                        + free.resource().code();
    }

    ReservationId reservation() {
        return affected.reservation().id();
    }

    /** Chooses it where it can be chosen; what cannot move stays undecided. */
    void choose(Fate wanted) {
        if (!affected.isRunning() && (wanted != Fate.MOVE || !affected.choices().isEmpty())) {
            fate.setValue(wanted);
        }
    }

    /** Takes over what was chosen in a row for the same reservation. */
    void chooseLike(AffectedRow other) {
        var chosen = other.fate.getValue();
        if (chosen != null) {
            choose(chosen);
        }
    }

    Optional<Decision> decision() {
        var chosen = fate.getValue();
        return chosen == null
                ? Optional.empty()
                : Optional.of(
                        switch (chosen) {
                            case KEEP -> new Decision.Keep();
                            case MOVE -> new Decision.MoveAway(where.getValue().move());
                            case CANCEL -> new Decision.Cancel();
                        });
    }
}
