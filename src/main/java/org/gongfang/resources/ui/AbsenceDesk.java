package org.gongfang.resources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Role;
import org.gongfang.resources.Absence;
import org.gongfang.resources.Absences;
import org.gongfang.resources.HoursTaking;
import org.gongfang.resources.NewAbsence;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.Undo;
import org.springframework.modulith.NamedInterface;

/**
 * Enters absences of technicians on any screen. A manager decides at once about reservations that they hit; a
 * technician's own wait for the manager.
 */
@NamedInterface("absences")
@org.springframework.stereotype.Component
public class AbsenceDesk {

    private final Absences absences;
    private final HoursTaking taking;
    private final CurrentMember currentMember;
    private final Words words;
    private final Messages messages;
    private final Clock clock;

    AbsenceDesk(
            Absences absences,
            HoursTaking taking,
            CurrentMember currentMember,
            Words words,
            Messages messages,
            Clock clock) {
        this.absences = absences;
        this.taking = taking;
        this.currentMember = currentMember;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    /** A button that enters an absence of the technician. */
    public Button button(ResourceId technician, String name, ZoneId zone, Locale locale, Runnable done) {
        var button = new Button(
                words.get(locale, "resources.absences.add"),
                VaadinIcon.BAN.create(),
                click -> open(technician, name, zone, locale, done));
        button.setAriaLabel(words.get(locale, "resources.absences.title", name));
        return button;
    }

    private void open(ResourceId technician, String name, ZoneId zone, Locale locale, Runnable done) {
        boolean decides = decides();
        // The dialog and what is done with its answer know each other through this one-element holder alone.
        var dialog = new AbsenceDialog[1];
        dialog[0] = new AbsenceDialog(
                technician,
                name,
                words.get(locale, decides ? "resources.absences.decide" : "resources.absences.manager-decides"),
                zone,
                LocalDate.ofInstant(clock.instant(), zone),
                locale,
                absence -> {
                    try {
                        enter(absence, decides, locale, () -> {
                            dialog[0].close();
                            messages.done(words.get(locale, "resources.absences.saved", name));
                            done.run();
                        });
                    } catch (Refusal refusal) {
                        dialog[0].refuse(messages.explain(refusal));
                    }
                });
        dialog[0].open();
    }

    private void enter(NewAbsence absence, boolean decides, Locale locale, Runnable done) {
        if (decides) {
            taking.take(
                    HoursTaking.Occasion.ABSENCE,
                    List.of(absence.technician()),
                    words.get(locale, "resources.absences.message"),
                    () -> absences.enter(absence),
                    done);
        } else {
            absences.enter(absence);
            done.run();
        }
    }

    private boolean decides() {
        return currentMember.require().has(Role.PROVIDER_MANAGER);
    }

    /** The technician's absences to come, each to be taken back by those who may. */
    public Component list(List<Absence> coming, boolean mayChange, ZoneId zone, Locale locale, Runnable done) {
        var list = new Div();
        list.addClassName("gf-absences");
        for (var absence : coming) {
            var text = new Span(describe(absence, zone, locale));
            text.addClassName("gf-res-line");
            var row = new Div(text);
            row.addClassName("gf-res-row");
            if (mayChange) {
                var label = words.get(locale, "resources.absences.remove", text.getText());
                var remove = new Button(VaadinIcon.TRASH.create(), click -> remove(absence, done));
                remove.setAriaLabel(label);
                remove.setTooltipText(label);
                row.add(remove);
            }
            list.add(row);
        }
        return list;
    }

    private String describe(Absence absence, ZoneId zone, Locale locale) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var why = absence.kind()
                .map(kind -> words.get(locale, "resources.absences.kind." + kind))
                .orElseGet(() -> words.get(locale, "resources.absences.away"));
        var when = Spoken.slot(absence.slot(), zone, today, locale);
        return why + " · " + when + repeats(absence, locale) + (absence.note().isBlank() ? "" : " · " + absence.note());
    }

    private String repeats(Absence absence, Locale locale) {
        var repetition = absence.repeats();
        return repetition == null
                ? ""
                : " · " + words.get(locale, "resources.closures.series", Spoken.fullDate(repetition.until(), locale));
    }

    private void remove(Absence absence, Runnable done) {
        try {
            var removed = absences.remove(absence.id());
            done.run();
            Undo.offer(words.get(UI.getCurrentOrThrow().getLocale(), "resources.absences.removed"), () -> {
                absences.putBack(removed);
                done.run();
            });
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
    }
}
