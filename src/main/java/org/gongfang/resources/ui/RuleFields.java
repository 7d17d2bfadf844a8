package org.gongfang.resources.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongfang.resources.Approval;
import org.gongfang.resources.Audience;
import org.gongfang.resources.BookingRules;
import org.gongfang.resources.ResourceKind;
import org.gongfang.shared.Grid;
import org.gongfang.shared.Money;
import org.gongfang.shared.Spoken;
import org.jspecify.annotations.Nullable;

/** The booking rules in three folded sections; each says in its heading what holds now. */
class RuleFields extends Composite<Div> {

    private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000_000_000);

    private final Select<Grid> grid = new Select<>();
    private final Select<Duration> minLength = new Select<>();
    private final Select<Duration> maxLength = new Select<>();
    private final Select<Duration> leadTime = new Select<>();
    private final Select<Duration> horizon = new Select<>();
    private final Select<Duration> setUp = new Select<>();
    private final Select<Duration> cleanUp = new Select<>();
    private final Select<Audience> audience = new Select<>();
    private final Select<Approval> approval = new Select<>();
    private final Checkbox operatorRequired = new Checkbox();
    private final Select<Duration> cancellationDeadline = new Select<>();
    private final Select<Duration> graceTime = new Select<>();
    private final BigDecimalField listPrice = new BigDecimalField();
    private final BigDecimalField policyPrice = new BigDecimalField();
    private final Details time;
    private final Details people;
    private final Details money;
    private final FieldRefusals refusals;

    RuleFields(FieldRefusals refusals) {
        this.refusals = refusals;
        grid.setLabel(getTranslation("resources.field.grid"));
        grid.setItems(Grid.values());
        grid.setItemLabelGenerator(step -> Spoken.length(step.step(), getLocale()));
        var lengths = Stream.concat(hours(1, 2, 3, 4, 6, 8, 12), days(1, 2, 3, 5, 7, 14))
                .toList();
        var usual = Stream.concat(minutes(15, 30, 45), lengths.stream()).toList();
        lengths(minLength, "minLength", "resources.field.min-length", usual);
        lengths(maxLength, "maxLength", "resources.field.max-length", usual);
        lengths(leadTime, "leadTime", "resources.field.lead-time", fromZero(lengths));
        lengths(
                horizon,
                "horizon",
                "resources.field.horizon",
                days(7, 14, 30, 60, 90, 180).toList());
        var around =
                Stream.concat(minutes(0, 15, 30, 45, 60, 90), hours(2, 3, 4)).toList();
        lengths(setUp, "setUp", "resources.field.set-up", around);
        lengths(cleanUp, "cleanUp", "resources.field.clean-up", around);
        audience.setLabel(getTranslation("resources.field.audience"));
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(item -> getTranslation("resources.audience." + item));
        approval.setLabel(getTranslation("resources.field.approval"));
        approval.setItems(Approval.values());
        approval.setItemLabelGenerator(item -> getTranslation("resources.approval." + item));
        operatorRequired.setLabel(getTranslation("resources.field.operator-required"));
        refusals.name("operatorRequired", operatorRequired);
        lengths(
                cancellationDeadline,
                "cancellationDeadline",
                "resources.field.cancellation-deadline",
                fromZero(lengths));
        lengths(
                graceTime,
                "graceTime",
                "resources.field.grace-time",
                Stream.concat(minutes(5, 10, 15, 20, 30, 45), hours(1, 2)).toList());
        price(listPrice, "listPricePerHour", "resources.field.list-price");
        price(policyPrice, "policyPricePerHour", "resources.field.policy-price");
        time = section(grid, minLength, maxLength, leadTime, horizon, setUp, cleanUp);
        people = section(audience, approval, operatorRequired, cancellationDeadline, graceTime);
        money = section(listPrice, policyPrice);
        getContent().addClassName("gf-res-rules");
        getContent().add(time, people, money);
        Stream.of(grid, minLength, maxLength, audience, approval)
                .forEach(field -> field.addValueChangeListener(change -> summarise()));
        Stream.of(listPrice, policyPrice).forEach(field -> field.addValueChangeListener(change -> summarise()));
    }

    void show(BookingRules rules, ResourceKind kind) {
        grid.setValue(rules.grid());
        offer(minLength, rules.minLength());
        offer(maxLength, rules.maxLength());
        offer(leadTime, rules.leadTime());
        offer(horizon, rules.horizon());
        offer(setUp, rules.setUp());
        offer(cleanUp, rules.cleanUp());
        audience.setValue(rules.audience());
        approval.setValue(rules.approval());
        operatorRequired.setValue(rules.operatorRequired());
        operatorRequired.setVisible(kind != ResourceKind.TECHNICIAN);
        offer(cancellationDeadline, rules.cancellationDeadline());
        offer(graceTime, rules.graceTime());
        listPrice.setValue(rules.listPricePerHour().yuan().stripTrailingZeros());
        policyPrice.setValue(rules.policyPricePerHour().yuan().stripTrailingZeros());
        summarise();
    }

    BookingRules rules() {
        return new BookingRules(
                grid.getValue(),
                minLength.getValue(),
                maxLength.getValue(),
                leadTime.getValue(),
                horizon.getValue(),
                setUp.getValue(),
                cleanUp.getValue(),
                audience.getValue(),
                approval.getValue(),
                operatorRequired.isVisible() && operatorRequired.getValue(),
                cancellationDeadline.getValue(),
                graceTime.getValue(),
                money(listPrice.getValue()),
                money(policyPrice.getValue()));
    }

    private void summarise() {
        if (approval.isEmpty() || maxLength.isEmpty() || minLength.isEmpty()) {
            return;
        }
        time.setSummaryText(getTranslation(
                "resources.rules.time",
                Spoken.length(minLength.getValue(), getLocale()),
                Spoken.length(maxLength.getValue(), getLocale()),
                Spoken.length(grid.getValue().step(), getLocale())));
        people.setSummaryText(getTranslation(
                "resources.rules.people",
                getTranslation("resources.audience." + audience.getValue()),
                getTranslation("resources.approval." + approval.getValue())));
        money.setSummaryText(getTranslation(
                "resources.rules.money",
                Spoken.money(money(listPrice.getValue()), getLocale()),
                Spoken.money(money(policyPrice.getValue()), getLocale())));
    }

    private void lengths(Select<Duration> field, String name, String label, List<Duration> items) {
        field.setLabel(getTranslation(label));
        field.setItems(items);
        field.setItemLabelGenerator(length ->
                length.isZero() ? getTranslation("resources.rules.none") : Spoken.length(length, getLocale()));
        refusals.name(name, field);
    }

    private void price(BigDecimalField field, String name, String label) {
        field.setLabel(getTranslation(label));
        refusals.name(name, field);
    }

    private static Details section(Component... fields) {
        var body = new Div(fields);
        body.addClassName("gf-res-fields");
        return new Details("", body);
    }

    /** Selects the length, which joins the offered ones when it is not among them. */
    private static void offer(Select<Duration> field, Duration length) {
        var items = field.getListDataView().getItems().toList();
        if (!items.contains(length)) {
            field.setItems(
                    Stream.concat(items.stream(), Stream.of(length)).sorted().toList());
        }
        field.setValue(length);
    }

    private static Money money(@Nullable BigDecimal yuan) {
        return yuan == null
                ? Money.ZERO
                : new Money(yuan.min(DEAREST)
                        .max(DEAREST.negate())
                        .movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue());
    }

    private static List<Duration> fromZero(List<Duration> lengths) {
        return Stream.concat(Stream.of(Duration.ZERO), lengths.stream()).toList();
    }

    private static Stream<Duration> minutes(int... minutes) {
        return IntStream.of(minutes).mapToObj(Duration::ofMinutes);
    }

    private static Stream<Duration> hours(long... hours) {
        return LongStream.of(hours).mapToObj(Duration::ofHours);
    }

    private static Stream<Duration> days(long... days) {
        return LongStream.of(days).mapToObj(Duration::ofDays);
    }
}
