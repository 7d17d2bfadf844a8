package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongfang.identity.District;
import org.gongfang.identity.Organisation;
import org.gongfang.reservations.ui.Wish.Days;
import org.gongfang.reservations.ui.Wish.Envelope;
import org.gongfang.resources.Capability;
import org.gongfang.resources.CapabilityGroup;
import org.gongfang.resources.Material;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.Pickers;
import org.jspecify.annotations.Nullable;

/** The filters of the search, and the one box that understands a sentence. It reports every change by a person. */
class FindForm extends Composite<Div> {

    private static final List<Duration> LENGTHS = Stream.of(30, 60, 90, 120, 180, 240, 360, 480)
            .map(Duration::ofMinutes)
            .toList();

    /** The days that can be chosen by one word. */
    private enum Period {
        SEVEN_DAYS,
        TODAY,
        THIS_WEEK,
        NEXT_WEEK,
        PICKED
    }

    private final Locale locale;
    private final LocalDate today;
    private final Consumer<Wish> onWish;
    private final TextField sentence = new TextField();
    private final ComboBox<CapabilityChoice> capability = new ComboBox<>();
    private final Select<Duration> length = new Select<>();
    private final Select<Period> period = new Select<>();
    private final DatePicker from;
    private final DatePicker to;
    private final Select<District> district = new Select<>();
    private final Select<Material> material = new Select<>();
    private final TextField size = new TextField();
    private final NumberField tolerance = new NumberField();
    private final Checkbox operator = new Checkbox();
    private final Details more = new Details();
    private final AttributeWishes attributes;
    private final MoreWishes conditions;
    private Wish shown = Wish.ANYTHING;

    /** One capability together with its group, found by its names in both languages. */
    private record CapabilityChoice(Capability capability, CapabilityGroup group) {

        boolean matches(String typed) {
            var names = (capability.nameZh() + " " + capability.nameEn() + " " + capability.code() + " "
                            + group.nameZh() + " " + group.nameEn())
                    .toLowerCase(Locale.ROOT);
            return Stream.of(typed.toLowerCase(Locale.ROOT).split("[\\s,，]+")).allMatch(names::contains);
        }
    }

    FindForm(Locale locale, LocalDate today, Consumer<String> onSentence, Consumer<Wish> onWish) {
        this.locale = locale;
        this.today = today;
        this.onWish = onWish;
        from = Pickers.date(getTranslation(locale, "reservations.find.from"), locale);
        to = Pickers.date(getTranslation(locale, "reservations.find.to"), locale);
        attributes = new AttributeWishes(locale, this::report);
        conditions = new MoreWishes(locale, this::report);
        getContent().addClassName("gf-find-form");
        buildSentence(onSentence);
        buildFilters();
        buildMore();
        listen(capability, length, district, material, size, tolerance, operator, from, to);
        period.addValueChangeListener(change -> {
            showPickers();
            if (change.isFromClient() && change.getValue() != Period.PICKED) {
                report();
            }
        });
    }

    /** Fills the lists to choose from. */
    void offer(
            List<CapabilityGroup> groups,
            List<District> districts,
            List<Material> materials,
            List<Organisation> providers,
            boolean signedIn) {
        conditions.offer(providers, signedIn);
        var choices = groups.stream()
                .flatMap(group -> group.capabilities().stream().map(one -> new CapabilityChoice(one, group)))
                .toList();
        capability.setItems((item, typed) -> item.matches(typed), choices);
        district.setItems(districts);
        material.setItems(materials);
        show(shown, sentence.getValue());
    }

    /** Shows the wish without reporting it. */
    void show(Wish wish, String words) {
        shown = wish;
        sentence.setValue(words);
        capability.setValue(choice(wish.capability()));
        offerLength(wish.length());
        length.setValue(wish.length());
        var days = wish.days();
        period.setValue(period(days));
        from.setValue(days == null ? null : days.from());
        to.setValue(days == null ? null : days.to());
        showPickers();
        district.setValue(district.getListDataView()
                .getItems()
                .filter(item -> item.code().equals(wish.district()))
                .findFirst()
                .orElse(null));
        material.setValue(material.getListDataView()
                .getItems()
                .filter(item -> item.code().equals(wish.material()))
                .findFirst()
                .orElse(null));
        size.setValue(wish.envelope() == null ? "" : wish.envelope().toString().replace("x", " × "));
        tolerance.setValue(wish.toleranceMicrons() == null ? null : wish.toleranceMicrons() / 1000.0);
        operator.setValue(wish.operator());
        attributes.show(
                capability.getValue() == null
                        ? List.of()
                        : capability.getValue().capability().offeredAttributes(),
                wish.attributes());
        conditions.show(wish.more());
        if (wish.material() != null
                || wish.envelope() != null
                || wish.toleranceMicrons() != null
                || !attributes.wished().isEmpty()
                || !wish.more().equals(WishMore.NOTHING)) {
            more.setOpened(true);
        }
    }

    private void buildSentence(Consumer<String> onSentence) {
        sentence.setLabel(getTranslation(locale, "reservations.find.sentence"));
        sentence.setPlaceholder(getTranslation(locale, "reservations.find.sentence-example"));
        sentence.setPrefixComponent(VaadinIcon.SEARCH.create());
        sentence.setClearButtonVisible(true);
        sentence.setMaxLength(200);
        sentence.addKeyPressListener(Key.ENTER, press -> onSentence.accept(sentence.getValue()));
        var search = new Button(
                getTranslation(locale, "reservations.find.search"), click -> onSentence.accept(sentence.getValue()));
        search.addThemeVariants(ButtonVariant.PRIMARY);
        var line = new Div(sentence, search);
        line.addClassName("gf-find-sentence");
        getContent().add(line);
    }

    private void buildFilters() {
        capability.setLabel(getTranslation(locale, "reservations.find.capability"));
        capability.setItemLabelGenerator(item -> item.capability().name(locale));
        capability.setRenderer(new ComponentRenderer<>(item -> {
            var name = new Span(item.capability().name(locale));
            var group = new Span(item.group().name(locale));
            group.addClassName("gf-find-group");
            var line = new Div(name, group);
            line.addClassName("gf-find-choice");
            return line;
        }));
        capability.setClearButtonVisible(true);
        length.setLabel(getTranslation(locale, "reservations.find.length"));
        length.setItems(LENGTHS);
        length.setItemLabelGenerator(item -> Spoken.length(item, locale));
        period.setLabel(getTranslation(locale, "reservations.find.days"));
        period.setItems(Period.values());
        period.setItemLabelGenerator(item -> getTranslation(locale, "reservations.find.period." + item));
        from.setMin(today);
        to.setMin(today);
        district.setLabel(getTranslation(locale, "reservations.find.district"));
        district.setEmptySelectionAllowed(true);
        district.setEmptySelectionCaption(getTranslation(locale, "reservations.find.any-district"));
        district.setItemLabelGenerator(
                item -> item == null ? getTranslation(locale, "reservations.find.any-district") : item.name(locale));
        operator.setLabel(getTranslation(locale, "reservations.find.operator"));
        var filters = new Div(capability, length, period, from, to, district, operator);
        filters.addClassName("gf-find-filters");
        getContent().add(filters);
    }

    private void buildMore() {
        material.setLabel(getTranslation(locale, "reservations.find.material"));
        material.setEmptySelectionAllowed(true);
        material.setEmptySelectionCaption(getTranslation(locale, "reservations.find.any-material"));
        material.setItemLabelGenerator(
                item -> item == null ? getTranslation(locale, "reservations.find.any-material") : item.name(locale));
        size.setLabel(getTranslation(locale, "reservations.find.size"));
        size.setPlaceholder(getTranslation("reservations.find.size-example"));
        size.setHelperText(getTranslation(locale, "reservations.find.size-help"));
        tolerance.setLabel(getTranslation(locale, "reservations.find.tolerance"));
        tolerance.setMin(0.001);
        tolerance.setMax(10);
        tolerance.setStep(0.001);
        var fields = new Div(material, size, tolerance);
        fields.addClassName("gf-find-filters");
        more.setSummaryText(getTranslation(locale, "reservations.find.more"));
        more.add(fields, attributes, conditions);
        getContent().add(more);
    }

    @SafeVarargs
    private void listen(HasValue<? extends HasValue.ValueChangeEvent<?>, ?>... fields) {
        for (var field : fields) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    report();
                }
            });
        }
    }

    private void report() {
        if (period.getValue() == Period.PICKED && (from.getValue() == null || to.getValue() == null)) {
            return;
        }
        var envelope = envelope();
        size.setInvalid(envelope == null && !size.getValue().isBlank());
        var wish = new Wish(
                capability.getValue() == null
                        ? null
                        : capability.getValue().capability().code().value(),
                length.getValue() == null ? Wish.USUAL_LENGTH : length.getValue(),
                days(),
                district.getValue() == null ? null : district.getValue().code(),
                material.getValue() == null ? null : material.getValue().code(),
                envelope,
                tolerance.getValue() == null || tolerance.getValue() <= 0
                        ? null
                        : (int) Math.round(tolerance.getValue() * 1000),
                operator.getValue(),
                shown.timeline(),
                isForShownCapability() ? attributes.wished() : List.of(),
                conditions.wished());
        if (!wish.equals(shown)) {
            onWish.accept(wish);
        }
    }

    /** Whether the attributes on the screen are those of the capability that is chosen now. */
    private boolean isForShownCapability() {
        var chosen = capability.getValue();
        return chosen != null && chosen.capability().code().value().equals(shown.capability());
    }

    private @Nullable Envelope envelope() {
        return Envelope.parse(size.getValue().replaceAll("(?i)mm|毫米|\\s", "").replaceAll("[×*X，,]", "x"));
    }

    private @Nullable Days days() {
        return switch (period.getValue()) {
            case SEVEN_DAYS -> null;
            case TODAY -> new Days(today, today);
            case THIS_WEEK -> WhenReader.thisWeek(today);
            case NEXT_WEEK -> WhenReader.nextWeek(today);
            case PICKED -> picked();
        };
    }

    private Days picked() {
        var first = Objects.requireNonNullElse(from.getValue(), today);
        var last = Objects.requireNonNullElse(to.getValue(), first);
        return last.isBefore(first) ? new Days(last, first) : new Days(first, last);
    }

    private Period period(@Nullable Days days) {
        if (days == null) {
            return Period.SEVEN_DAYS;
        }
        if (days.equals(new Days(today, today))) {
            return Period.TODAY;
        }
        if (days.equals(WhenReader.thisWeek(today))) {
            return Period.THIS_WEEK;
        }
        return days.equals(WhenReader.nextWeek(today)) ? Period.NEXT_WEEK : Period.PICKED;
    }

    private void showPickers() {
        boolean picked = period.getValue() == Period.PICKED;
        from.setVisible(picked);
        to.setVisible(picked);
    }

    private void offerLength(Duration other) {
        var offered = new TreeSet<>(LENGTHS);
        offered.add(other);
        length.setItems(offered);
    }

    private @Nullable CapabilityChoice choice(@Nullable String code) {
        return capability
                .getListDataView()
                .getItems()
                .filter(item -> item.capability().code().value().equals(code))
                .findFirst()
                .orElse(null);
    }
}
