package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongfang.reservations.Rhythm;
import org.gongfang.reservations.SeriesDate;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.Pickers;

/** Whether a booking comes again and how often, with what each date would come to at this moment. */
class RepeatSection extends Composite<Div> {

    private static final int FIRST_TIMES = 4;
    private static final int SHOWN_AT_ONCE = 12;

    /** How the end of the series is said. */
    private enum Ends {
        TIMES,
        UNTIL
    }

    private final ScreenWords words;
    private final Messages messages;
    private final Locale locale;
    private final Select<Integer> weeks = new Select<>();
    private final Select<Ends> ends = new Select<>();
    private final IntegerField times = new IntegerField();
    private final DatePicker until;
    private final Checkbox skipping = new Checkbox();
    private final Paragraph summary = new Paragraph();
    private final Paragraph price = new Paragraph();
    private final UnorderedList dates = new UnorderedList();
    private final Div more;

    RepeatSection(ScreenWords words, Messages messages, Locale locale, Runnable onChange) {
        this.words = words;
        this.messages = messages;
        this.locale = locale;
        weeks.setLabel(say("reservations.series.repeat"));
        weeks.setItems(0, 1, 2, 3, 4);
        weeks.setItemLabelGenerator(every -> every == 0
                ? say("reservations.series.never")
                : getTranslation(locale, "reservations.series.every", every));
        weeks.setValue(0);
        ends.setLabel(say("reservations.series.ends"));
        ends.setItems(Ends.values());
        ends.setItemLabelGenerator(end -> say("reservations.series.ends." + end));
        ends.setValue(Ends.TIMES);
        times.setLabel(say("reservations.series.times"));
        times.setMin(2);
        times.setStepButtonsVisible(true);
        times.setValue(FIRST_TIMES);
        until = Pickers.date(say("reservations.series.until"), locale);
        skipping.setLabel(say("reservations.series.skip"));
        summary.getElement().setAttribute("role", "status");
        dates.addClassName("gf-series-dates");
        var fields = new Div(ends, times, until);
        fields.addClassName("gf-series-fields");
        price.setVisible(false);
        more = new Div(fields, skipping, summary, price, dates);
        more.addClassName("gf-series-more");
        Stream.<HasValue<?, ?>>of(weeks, ends, times, until, skipping)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        adapt();
                        onChange.run();
                    }
                }));
        getContent().addClassName("gf-series");
        getContent().add(weeks, more);
        adapt();
    }

    private void adapt() {
        more.setVisible(weeks.getValue() > 0);
        times.setVisible(ends.getValue() == Ends.TIMES);
        until.setVisible(ends.getValue() == Ends.UNTIL);
    }

    /** The days among which the last one is chosen. */
    void setDays(LocalDate first, LocalDate last) {
        until.setMin(first);
        until.setMax(last);
    }

    /** How the booking comes again; nothing when it does not, or when the end is not said yet. */
    Optional<Rhythm> rhythm() {
        int every = weeks.getValue();
        if (every == 0) {
            return Optional.empty();
        }
        return ends.getValue() == Ends.TIMES
                ? Optional.ofNullable(times.getValue()).map(count -> Rhythm.times(every, count))
                : Optional.ofNullable(until.getValue()).map(day -> Rhythm.until(every, day));
    }

    /** Whether the booking is to come again at all. */
    boolean isOn() {
        return weeks.getValue() > 0;
    }

    boolean skipping() {
        return skipping.getValue();
    }

    /** Shows every date with what it would come to. */
    void show(List<SeriesDate> found, ZoneId zone) {
        long free = found.stream().filter(SeriesDate::isFree).count();
        summary.setText(getTranslation(locale, "reservations.series.free-of", free, found.size()));
        summary.setClassName(free == found.size() ? "gf-state-free" : "gf-state-taken");
        price.setText(getTranslation(
                locale,
                "reservations.series.price",
                words.price(
                        SeriesDate.sum(found, SeriesDate::listPrice),
                        SeriesDate.sum(found, SeriesDate::policyPrice),
                        locale)));
        price.setVisible(free > 0);
        dates.removeAll();
        found.forEach(date -> dates.add(line(date, zone)));
        dates.setVisible(true);
        dates.getElement().getClassList().set("gf-series-long", found.size() > SHOWN_AT_ONCE);
    }

    /** Says why there are no dates. */
    void explain(String sentence) {
        price.setVisible(false);
        summary.setText(sentence);
        summary.setClassName("gf-state-taken");
        dates.setVisible(false);
    }

    /** Asks for what is missing. */
    void clear() {
        explain(say("reservations.series.incomplete"));
    }

    private ListItem line(SeriesDate date, ZoneId zone) {
        var when = new Span(words.slot(date.slot(), zone, locale));
        var refusal = date.refusal();
        var what = new Span(refusal == null ? say("reservations.series.free") : messages.explain(refusal));
        what.addClassName(refusal == null ? "gf-state-free" : "gf-state-taken");
        return new ListItem(when, what);
    }

    private String say(String key) {
        return getTranslation(locale, key);
    }
}
