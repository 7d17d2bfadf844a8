package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongfang.resources.Quota;
import org.gongfang.shared.Spoken;
import org.jspecify.annotations.Nullable;

/** The hours of a quota by day, week and month; an empty field means as many as one likes. */
class QuotaFields extends Composite<Div> {

    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(1_000_000);
    private static final int MINUTES = 60;

    private final BigDecimalField day = new BigDecimalField();
    private final BigDecimalField week = new BigDecimalField();
    private final BigDecimalField month = new BigDecimalField();

    /** @param whose {@code person} or {@code project} */
    QuotaFields(String whose, FieldRefusals refusals) {
        name(day, whose, "day", refusals);
        name(week, whose, "week", refusals);
        name(month, whose, "month", refusals);
        getContent().addClassName("gf-res-quota");
        getContent().add(day, week, month);
    }

    private void name(BigDecimalField field, String whose, String span, FieldRefusals refusals) {
        field.setLabel(getTranslation("resources.field." + whose + "-" + span));
        field.setPlaceholder(getTranslation("resources.rules.unlimited"));
        field.setClearButtonVisible(true);
        refusals.name(whose + Character.toUpperCase(span.charAt(0)) + span.substring(1), field);
    }

    void show(Quota quota) {
        day.setValue(hours(quota.day()));
        week.setValue(hours(quota.week()));
        month.setValue(hours(quota.month()));
    }

    Quota quota() {
        return Quota.of(length(day), length(week), length(month));
    }

    void setReadOnly(boolean readOnly) {
        Stream.of(day, week, month).forEach(field -> field.setReadOnly(readOnly));
    }

    /** The quota in few words. */
    static String said(Quota quota, Locale locale, UnaryOperator<String> words) {
        if (quota.isNone()) {
            return words.apply("resources.rules.unlimited");
        }
        return Stream.of(
                        part(quota.day(), "day", locale, words),
                        part(quota.week(), "week", locale, words),
                        part(quota.month(), "month", locale, words))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private static Optional<String> part(
            @Nullable Duration length, String span, Locale locale, UnaryOperator<String> words) {
        return Optional.ofNullable(length)
                .map(most -> Spoken.length(most, locale) + words.apply("resources.rules.per." + span));
    }

    private static @Nullable BigDecimal hours(@Nullable Duration length) {
        return length == null
                ? null
                : BigDecimal.valueOf(length.toMinutes())
                        .divide(BigDecimal.valueOf(MINUTES), 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
    }

    private static @Nullable Duration length(BigDecimalField field) {
        return field.getOptionalValue()
                .map(hours -> Duration.ofMinutes(hours.min(MOST_HOURS)
                        .max(MOST_HOURS.negate())
                        .multiply(BigDecimal.valueOf(MINUTES))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue()))
                .orElse(null);
    }
}
