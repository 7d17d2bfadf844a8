package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongfang.identity.Organisation;
import org.gongfang.reservations.SlotRanking;
import org.gongfang.reservations.Spot;
import org.gongfang.shared.ui.Pickers;
import org.jspecify.annotations.Nullable;

/** The further conditions of a search: weekdays, hours, whose, how far, how much, and in which order. */
class MoreWishes extends Composite<Div> {

    private static final Duration TIME_STEP = Duration.ofMinutes(30);
    private static final List<Integer> DISTANCES = List.of(5, 10, 20, 50);

    /** Asks the browser where it is; people are asked whether it may tell. */
    private static final String WHERE = """
        return new Promise((found, failed) => navigator.geolocation.getCurrentPosition(
          place => found(place.coords.latitude.toFixed(4) + ',' + place.coords.longitude.toFixed(4)),
          problem => failed(problem.message), {timeout: 10000}))""";

    private final Locale locale;
    private final Runnable onChange;
    private final CheckboxGroup<DayOfWeek> weekdays = new CheckboxGroup<>();
    private final TimePicker after;
    private final TimePicker before;
    private final Select<Organisation> provider = new Select<>();
    private final Select<Integer> within = new Select<>();
    private final IntegerField price = new IntegerField();
    private final Checkbox workstation = new Checkbox();
    private final Checkbox mine = new Checkbox();
    private final Select<SlotRanking> ranking = new Select<>();
    private final Button here;
    private @Nullable Spot near;

    MoreWishes(Locale locale, Runnable onChange) {
        this.locale = locale;
        this.onChange = onChange;
        after = Pickers.time(word("after"), TIME_STEP, locale);
        before = Pickers.time(word("before"), TIME_STEP, locale);
        here = new Button(word("near-me"), click -> askWhere());
        weekdays.setLabel(word("weekdays"));
        weekdays.addThemeVariants(CheckboxGroupVariant.AURA_HORIZONTAL);
        weekdays.setItems(DayOfWeek.values());
        weekdays.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, locale));
        Stream.of(after, before).forEach(time -> time.setClearButtonVisible(true));
        buildChoices();
        workstation.setLabel(word("workstation"));
        mine.setLabel(word("mine"));
        price.setLabel(word("price"));
        price.setMin(1);
        price.setClearButtonVisible(true);
        var fields = new Div(after, before, provider, here, within, price, ranking, workstation, mine);
        fields.addClassName("gf-find-filters");
        getContent().add(weekdays, fields);
        listen(weekdays, after, before, provider, within, price, workstation, mine, ranking);
    }

    private void buildChoices() {
        provider.setLabel(word("provider"));
        provider.setEmptySelectionAllowed(true);
        provider.setEmptySelectionCaption(word("any-provider"));
        provider.setItemLabelGenerator(one -> one == null ? word("any-provider") : one.name(locale));
        within.setLabel(word("within"));
        within.setItems(DISTANCES);
        within.setEmptySelectionAllowed(true);
        within.setEmptySelectionCaption(word("any-distance"));
        within.setItemLabelGenerator(km -> km == null ? word("any-distance") : word("kilometres", km));
        ranking.setLabel(word("ranking"));
        ranking.setItems(SlotRanking.values());
        ranking.setItemLabelGenerator(one -> word("ranking." + one));
        ranking.setItemEnabledProvider(one -> one != SlotRanking.NEAREST || near != null);
    }

    private String word(String key, Object... arguments) {
        return getTranslation(locale, "reservations.find.more." + key, arguments);
    }

    /** Fills the lists to choose from; what may be booked is asked only of people who are known. */
    void offer(List<Organisation> providers, boolean signedIn) {
        provider.setItems(providers);
        mine.setVisible(signedIn);
    }

    /** Shows the wish without reporting it. */
    void show(WishMore wish) {
        near = wish.near();
        weekdays.setValue(wish.weekdays());
        after.setValue(wish.after());
        before.setValue(wish.before());
        provider.setValue(provider.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(wish.provider()))
                .findFirst()
                .orElse(null));
        within.setVisible(near != null);
        within.setValue(DISTANCES.stream()
                .filter(km -> km.equals(wish.kilometres()))
                .findFirst()
                .orElse(null));
        price.setValue(wish.yuan());
        workstation.setValue(wish.workstation());
        mine.setValue(wish.mine());
        ranking.setItems(SlotRanking.values());
        ranking.setValue(wish.ranking());
        here.setText(word(near == null ? "near-me" : "near-known"));
    }

    /** What is wished; a provider that is not in the list is no longer wished. */
    WishMore wished() {
        return new WishMore(
                weekdays.getValue(),
                after.getValue(),
                before.getValue(),
                provider.getValue() == null ? null : provider.getValue().id(),
                near,
                near == null ? null : within.getValue(),
                price.getValue() == null || price.getValue() < 1 ? null : price.getValue(),
                workstation.getValue(),
                mine.getValue(),
                Objects.requireNonNullElse(ranking.getValue(), SlotRanking.EARLIEST));
    }

    /** The first tap asks where the person is, the second one forgets it. */
    private void askWhere() {
        if (near != null) {
            near = null;
            ranking.setValue(SlotRanking.EARLIEST);
            onChange.run();
            return;
        }
        here.getElement()
                .executeJs(WHERE)
                .then(
                        String.class,
                        place -> {
                            near = spot(place);
                            ranking.setValue(SlotRanking.NEAREST);
                            onChange.run();
                        },
                        problem -> here.setText(word("near-unknown")));
    }

    private static Spot spot(String place) {
        int comma = place.indexOf(',');
        return new Spot(Double.parseDouble(place.substring(0, comma)), Double.parseDouble(place.substring(comma + 1)));
    }

    @SafeVarargs
    private void listen(HasValue<? extends HasValue.ValueChangeEvent<?>, ?>... fields) {
        for (var field : fields) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    onChange.run();
                }
            });
        }
    }
}
