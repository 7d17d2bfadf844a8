package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.gongfang.reservations.ui.BoardAddress.Scale;
import org.gongfang.resources.Site;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.Pickers;
import org.jspecify.annotations.Nullable;

/** Above the board: turn days or weeks, go to today or any day, choose the site and the scale, look for a row. */
class BoardBar extends Composite<Div> {

    private static final int PAUSE_MILLIS = 350;

    private final Locale locale;
    private final Consumer<BoardAddress> onChange;
    private final DatePicker picker;
    private final Span shownDays = new Span();
    private final Map<Scale, Button> scales = new EnumMap<>(Scale.class);
    private final Select<Site> site = new Select<>();
    private final TextField search = new TextField();
    private @Nullable BoardAddress shown;
    private LocalDate today = LocalDate.EPOCH;

    BoardBar(Locale locale, Consumer<BoardAddress> onChange) {
        this.locale = locale;
        this.onChange = onChange;
        var earlier = button("reservations.board.earlier", VaadinIcon.ANGLE_LEFT);
        earlier.addClickListener(click -> turn(-1));
        var later = button("reservations.board.later", VaadinIcon.ANGLE_RIGHT);
        later.addClickListener(click -> turn(1));
        var now = new Button(getTranslation(locale, "reservations.board.today"), click -> toToday());
        picker = Pickers.date("", locale);
        picker.setAriaLabel(getTranslation(locale, "reservations.board.pick-day"));
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null && shown != null) {
                onChange.accept(shown.onDay(change.getValue()));
            }
        });
        var scale = new Div();
        scale.addClassName("gf-switch");
        for (var one : Scale.values()) {
            var press = new Button(getTranslation(locale, "reservations.board.scale." + one), click -> switchTo(one));
            scales.put(one, press);
            scale.add(press);
        }
        buildSite();
        buildSearch();
        shownDays.addClassName("gf-board-days");
        shownDays.getElement().setAttribute("role", "status");
        getContent().addClassName("gf-board-bar");
        getContent().add(earlier, now, later, picker, shownDays, site, search, scale);
    }

    void show(BoardAddress address, LocalDate newToday) {
        shown = address;
        today = newToday;
        picker.setValue(address.day());
        var first = address.firstDay();
        shownDays.setText(
                address.scale() == Scale.DAY
                        ? day(first)
                        : Spoken.fullDate(first, locale) + " – " + Spoken.fullDate(address.lastDay(), locale));
        scales.forEach((scale, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(scale == address.scale())));
        if (!search.getValue().strip().equals(address.words())) {
            search.setValue(address.words());
        }
    }

    /** How near the day is, when that says more than its date. */
    private String day(LocalDate date) {
        var near = Spoken.day(date, today, locale);
        var full = Spoken.fullDate(date, locale);
        return full.contains(near) ? full : near + " · " + full;
    }

    /** Offers the sites when there are several. */
    void offer(List<Site> sites, @Nullable Site chosen) {
        site.setItems(sites);
        site.setVisible(sites.size() > 1);
        site.setValue(chosen);
    }

    void turn(int by) {
        if (shown != null) {
            onChange.accept(shown.turned(by));
        }
    }

    void toToday() {
        if (shown != null) {
            onChange.accept(shown.onDay(today));
        }
    }

    void switchTo(Scale scale) {
        if (shown != null) {
            onChange.accept(shown.on(scale));
        }
    }

    void lookForRows() {
        search.focus();
    }

    private void buildSite() {
        site.setAriaLabel(getTranslation(locale, "reservations.board.site"));
        site.setItemLabelGenerator(item -> item.name(locale));
        site.setVisible(false);
        site.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null && shown != null) {
                onChange.accept(shown.at(change.getValue().id().value().toString()));
            }
        });
    }

    private void buildSearch() {
        search.setAriaLabel(getTranslation(locale, "reservations.board.search"));
        search.setPlaceholder(getTranslation(locale, "reservations.board.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_MILLIS);
        search.addValueChangeListener(change -> {
            if (change.isFromClient() && shown != null) {
                onChange.accept(shown.narrowedTo(change.getValue()));
            }
        });
    }

    private Button button(String key, VaadinIcon icon) {
        var button = new Button(icon.create());
        button.setAriaLabel(getTranslation(locale, key));
        button.setTooltipText(getTranslation(locale, key));
        return button;
    }
}
