package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.List;
import org.gongfang.resources.OpeningPattern;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.StatusBadge;
import org.gongfang.shared.ui.Tone;

/** The published hours: term after term with the hours of its week, then the single days. */
class TermList extends Composite<Div> {

    /** What can be done with what is listed. */
    interface Deeds {

        void edit(Term term);

        void end(Term term);

        void remove(Term term);

        void remove(OpeningPattern pattern);

        void copy();
    }

    private final OpeningWords words;
    private final Deeds deeds;

    TermList(OpeningWords words, Deeds deeds) {
        this.words = words;
        this.deeds = deeds;
        getContent().addClassName("gf-res-section");
    }

    void show(List<OpeningPattern> patterns, LocalDate today) {
        getContent().removeAll();
        getContent().add(new H2(getTranslation("resources.openings.patterns")));
        if (patterns.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            getTranslation("resources.openings.empty"),
                            getTranslation("resources.openings.empty.hint")));
            return;
        }
        Term.of(patterns).forEach(term -> getContent().add(term(term, today)));
        patterns.stream()
                .filter(OpeningPattern::isDated)
                .forEach(day -> getContent().add(row(day)));
        getContent()
                .add(new Button(
                        getTranslation("resources.openings.copy"), VaadinIcon.COPY_O.create(), click -> deeds.copy()));
    }

    private Div term(Term term, LocalDate today) {
        var validity = words.validity(term.patterns().getFirst(), getLocale());
        var state = term.stateOn(today);
        var name = new H3(validity);
        name.addClassName("gf-res-name");
        var week = new Span(
                getTranslation("resources.openings.per-week", term.perWeek().toMinutes() / 60.0));
        var follows = new Span(getTranslation(
                term.validity().followsHolidays()
                        ? "resources.openings.follows.yes"
                        : "resources.openings.follows.no"));
        var facts = new Div(badge(state), week, follows);
        facts.addClassNames("gf-res-facts", "gf-res-line");
        var edit = icon(VaadinIcon.PENCIL, "resources.openings.term.edit", validity, () -> deeds.edit(term));
        edit.setVisible(term.isPaintable());
        var end = icon(VaadinIcon.STEP_FORWARD, "resources.openings.term.end", validity, () -> deeds.end(term));
        end.setVisible(state != Term.State.OVER);
        var remove = icon(VaadinIcon.TRASH, "resources.openings.term.remove", validity, () -> deeds.remove(term));
        var buttons = new Div(edit, end, remove);
        buttons.addClassName("gf-res-buttons");
        var head = new Div(new Div(name, facts), buttons);
        head.addClassName("gf-res-row");
        var box = new Div(head);
        box.addClassName("gf-res-term");
        box.addClassName("gf-res-term-" + state.name().toLowerCase(java.util.Locale.ROOT));
        term.patterns().forEach(pattern -> box.add(row(pattern)));
        return box;
    }

    private StatusBadge badge(Term.State state) {
        var text = getTranslation("resources.openings.term." + state);
        return switch (state) {
            case CURRENT -> new StatusBadge(text, Tone.FREE, VaadinIcon.CHECK);
            case COMING -> new StatusBadge(text, Tone.HELD, VaadinIcon.CLOCK);
            case OVER -> new StatusBadge(text, Tone.DONE, VaadinIcon.CHECK_CIRCLE_O);
        };
    }

    private Div row(OpeningPattern pattern) {
        var said = words.hours(pattern, getLocale());
        var hours = new Span(said);
        var text = new Div(hours);
        text.addClassName("gf-res-cell");
        if (pattern.isDated()) {
            hours.addClassName("gf-res-name");
            var kind = new Span(getTranslation(
                    pattern.replacesDay() ? "resources.openings.valid.instead" : "resources.openings.valid.dated"));
            kind.addClassName("gf-res-line");
            text.add(kind);
        }
        var row = new Div(text, icon(VaadinIcon.TRASH, "resources.openings.remove", said, () -> deeds.remove(pattern)));
        row.addClassName("gf-res-row");
        return row;
    }

    private Button icon(VaadinIcon icon, String key, String what, Runnable deed) {
        var label = getTranslation(key, what);
        var button = new Button(icon.create(), click -> deed.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }
}
