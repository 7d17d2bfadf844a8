package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gongfang.reservations.AffectedReservation;
import org.gongfang.reservations.Decision;
import org.gongfang.reservations.Decisions;
import org.gongfang.reservations.ReservationId;

/** Reservations whose hours are taken back: one decision for each, or one for all, and the word to their people. */
class AffectedList extends Composite<Div> {

    private static final int LONGEST_REASON = 300;

    private final ScreenWords words;
    private final Locale locale;
    private final Runnable onChange;
    private final Div list = new Div();
    private final Span left = new Span();
    private final TextArea reason = new TextArea();
    private List<AffectedRow> rows = List.of();

    AffectedList(ScreenWords words, Locale locale, Runnable onChange) {
        this.words = words;
        this.locale = locale;
        this.onChange = onChange;
        var all = new Div();
        all.addClassName("gf-affected-all");
        all.getElement().setAttribute("role", "group");
        all.getElement().setAttribute("aria-label", getTranslation(locale, "reservations.affected.all"));
        all.add(new Span(getTranslation(locale, "reservations.affected.all")));
        for (var fate : AffectedRow.Fate.values()) {
            all.add(new Button(
                    getTranslation(locale, "reservations.affected.for-all." + fate),
                    click -> rows.forEach(row -> row.choose(fate))));
        }
        left.addClassName("gf-quiet");
        left.getElement().setAttribute("aria-live", "polite");
        list.addClassName("gf-affected-list");
        reason.setLabel(getTranslation(locale, "reservations.affected.reason"));
        reason.setHelperText(getTranslation(locale, "reservations.affected.reason-hint"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        getContent().add(all, list, left, reason);
        getContent().addClassName("gf-affected-body");
    }

    /** Shows these, keeping what was chosen before for those that stay; new ones are marked. */
    void show(List<AffectedReservation> affected, Set<ReservationId> fresh) {
        var before = new HashMap<ReservationId, AffectedRow>();
        rows.forEach(row -> before.put(row.reservation(), row));
        var shown = new ArrayList<AffectedRow>();
        list.removeAll();
        for (var one : affected) {
            var id = one.reservation().id();
            var row = new AffectedRow(one, fresh.contains(id), words, locale, this::changed);
            var former = before.get(id);
            if (former != null) {
                row.chooseLike(former);
            }
            shown.add(row);
            list.add(row);
        }
        rows = List.copyOf(shown);
        changed();
    }

    void setReason(String text) {
        reason.setValue(text);
    }

    private void changed() {
        long open = rows.stream().filter(row -> row.decision().isEmpty()).count();
        left.setText(getTranslation(
                locale, open == 0 ? "reservations.affected.decided" : "reservations.affected.left", open));
        onChange.run();
    }

    boolean isComplete() {
        return rows.stream().allMatch(row -> row.decision().isPresent());
    }

    /** What was chosen so far, or nothing while people would be told nothing as the reason. */
    Optional<Decisions> decisions() {
        var each = new HashMap<ReservationId, Decision>();
        rows.forEach(row -> row.decision().ifPresent(decision -> each.put(row.reservation(), decision)));
        boolean tells = each.values().stream().anyMatch(decision -> !(decision instanceof Decision.Keep));
        if (tells && reason.getValue().isBlank()) {
            reason.setInvalid(true);
            reason.setErrorMessage(getTranslation(locale, "reservations.reason-needed"));
            reason.focus();
            return Optional.empty();
        }
        return Optional.of(new Decisions(each, reason.getValue().strip()));
    }
}
