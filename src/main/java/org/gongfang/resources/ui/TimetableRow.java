package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Locale;
import org.gongfang.resources.Timetable;
import org.gongfang.resources.TimetableState;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.StatusBadge;
import org.gongfang.shared.ui.Tone;

/** One timetable: what it closes, where it comes from, how it stands, and what can be done about it. */
class TimetableRow extends Composite<Div> {

    /** What a manager can do about a timetable. */
    interface Deeds {

        void refresh(Timetable timetable);

        void renew(Timetable timetable);

        void pause(Timetable timetable, boolean rests);

        void look(Timetable timetable);

        void remove(Timetable timetable);
    }

    private final Timetable timetable;
    private final Locale locale;

    TimetableRow(Timetable timetable, String closes, LocalDate today, Locale locale, Messages messages, Deeds deeds) {
        this.timetable = timetable;
        this.locale = locale;
        var head = new Div(new H3(timetable.name()), badge());
        head.addClassName("gf-timetable-head");
        getContent().addClassName("gf-timetable");
        getContent().add(head, line(closes + " · " + say("resources.reason." + timetable.reason())));
        getContent()
                .add(line(
                        timetable.isFile()
                                ? say("resources.timetables.from-file", timetable.fileName())
                                : say("resources.timetables.from-address", String.valueOf(timetable.address()))));
        getContent()
                .add(
                        line(say("resources.timetables.closes", timetable.events(), timetable.times())),
                        line(result(today)));
        timetable.failure().ifPresent(failure -> {
            var why = new Span(say(
                    "resources.timetables.failing",
                    Spoken.moment(failure.since(), Spoken.DISTRICT_ZONE, today, locale),
                    messages.explain(failure.reason())));
            why.addClassName("gf-timetable-failure");
            getContent().add(why);
        });
        getContent().add(buttons(deeds));
    }

    private StatusBadge badge() {
        var tone = switch (timetable.state()) {
            case CURRENT -> Tone.CONFIRMED;
            case FAILING -> Tone.MISSED;
            case HELD -> Tone.HELD;
            case PAUSED -> Tone.CLOSED;
        };
        return new StatusBadge(say("resources.timetables.state." + timetable.state()), tone);
    }

    private String result(LocalDate today) {
        var read = Spoken.moment(timetable.readAt(), Spoken.DISTRICT_ZONE, today, locale);
        var asked = Spoken.moment(timetable.askedAt(), Spoken.DISTRICT_ZONE, today, locale);
        return timetable.isFile()
                ? say("resources.timetables.read-file", read, timetable.added(), timetable.removed())
                : say("resources.timetables.result", asked, read, timetable.added(), timetable.removed());
    }

    private Div buttons(Deeds deeds) {
        var buttons = new Div();
        buttons.addClassName("gf-res-presets");
        if (timetable.state() == TimetableState.HELD) {
            buttons.add(button("resources.timetables.look", () -> deeds.look(timetable)));
        }
        if (timetable.isFile()) {
            buttons.add(button("resources.timetables.renew", () -> deeds.renew(timetable)));
        } else {
            boolean rests = timetable.state() == TimetableState.PAUSED;
            buttons.add(
                    button("resources.timetables.refresh", () -> deeds.refresh(timetable)),
                    button(
                            rests ? "resources.timetables.resume" : "resources.timetables.pause",
                            () -> deeds.pause(timetable, !rests)));
        }
        buttons.add(button("resources.timetables.remove", () -> deeds.remove(timetable)));
        return buttons;
    }

    private Button button(String key, Runnable deed) {
        var button = new Button(say(key), click -> deed.run());
        button.setAriaLabel(say(key) + ": " + timetable.name());
        return button;
    }

    private static Span line(String text) {
        var line = new Span(text);
        line.addClassName("gf-res-line");
        return line;
    }

    private String say(String key, Object... arguments) {
        return getTranslation(locale, key, arguments);
    }
}
