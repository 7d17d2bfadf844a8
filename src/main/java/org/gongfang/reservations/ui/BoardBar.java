package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.Pickers;
import org.jspecify.annotations.Nullable;

/** Above the board: turn days or weeks, go to today or any day, switch between day and week. */
class BoardBar extends Composite<Div> {

    private final Locale locale;
    private final Consumer<BoardAddress> onChange;
    private final DatePicker picker;
    private final Span shownDays = new Span();
    private final Button day;
    private final Button week;
    private @Nullable BoardAddress shown;
    private LocalDate today = LocalDate.EPOCH;

    BoardBar(Locale locale, Consumer<BoardAddress> onChange) {
        this.locale = locale;
        this.onChange = onChange;
        var earlier = button("reservations.board.earlier", VaadinIcon.ANGLE_LEFT);
        earlier.addClickListener(click -> turn(-1));
        var later = button("reservations.board.later", VaadinIcon.ANGLE_RIGHT);
        later.addClickListener(click -> turn(1));
        var now = new Button(getTranslation(locale, "reservations.board.today"), click -> {
            if (shown != null) {
                onChange.accept(shown.onDay(today));
            }
        });
        picker = Pickers.date("", locale);
        picker.setAriaLabel(getTranslation(locale, "reservations.board.pick-day"));
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null && shown != null) {
                onChange.accept(shown.onDay(change.getValue()));
            }
        });
        day = new Button(getTranslation(locale, "reservations.board.day"), click -> switchTo(false));
        week = new Button(getTranslation(locale, "reservations.board.week"), click -> switchTo(true));
        var scale = new Div(day, week);
        scale.addClassName("gf-switch");
        shownDays.addClassName("gf-board-days");
        shownDays.getElement().setAttribute("role", "status");
        getContent().addClassName("gf-board-bar");
        getContent().add(earlier, now, later, picker, shownDays, scale);
    }

    void show(BoardAddress address, LocalDate newToday) {
        shown = address;
        today = newToday;
        picker.setValue(address.day());
        var first = address.firstDay();
        shownDays.setText(
                address.week()
                        ? Spoken.fullDate(first, locale) + " – " + Spoken.fullDate(first.plusDays(6), locale)
                        : day(first));
        press(day, !address.week());
        press(week, address.week());
    }

    /** How near the day is, when that says more than its date. */
    private String day(LocalDate date) {
        var near = Spoken.day(date, today, locale);
        var full = Spoken.fullDate(date, locale);
        return full.contains(near) ? full : near + " · " + full;
    }

    private static void press(Button button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }

    private void turn(int by) {
        if (shown != null) {
            onChange.accept(shown.turned(by));
        }
    }

    private void switchTo(boolean wholeWeek) {
        if (shown != null) {
            onChange.accept(shown.asWeek(wholeWeek));
        }
    }

    private Button button(String key, VaadinIcon icon) {
        var button = new Button(icon.create());
        button.setAriaLabel(getTranslation(locale, key));
        button.setTooltipText(getTranslation(locale, key));
        return button;
    }
}
