package org.gongfang.resources;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Money;
import org.gongfang.shared.PublicCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses cards that break a rule of form, naming the field; hands back the card cleaned of stray blanks. */
@Component
class CardCheck {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9](-?[A-Z0-9]){1,23}");
    private static final int MAX_CODE = 24;
    private static final int MAX_CAPABILITIES = 20;
    private static final int MAX_UNITS = 500;
    private static final int MAX_MILLIMETRES = 100_000;
    private static final int MAX_MICRONS = 100_000;
    private static final int MAX_WATTS = 10_000_000;
    private static final int OLDEST = 1900;
    private static final Money MOST_VALUE = Money.yuan("1000000000");

    private final AttributeCheck attributes;
    private final Clock clock;

    CardCheck(AttributeCheck attributes, Clock clock) {
        this.attributes = attributes;
        this.clock = clock;
    }

    /** The code in capitals, or a new one when none was given. */
    static String code(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return PublicCode.next("R");
        }
        var code = given.strip().toUpperCase(Locale.ROOT);
        if (code.length() > MAX_CODE || !CODE.matcher(code).matches()) {
            throw new InvalidInput("resource-code-form", "code", MAX_CODE);
        }
        return code;
    }

    ResourceForm clean(ResourceKind kind, ResourceForm form, AttributeCheck.Before before) {
        int most = switch (kind) {
            case ROOM -> 1;
            case TECHNICIAN -> Skills.MOST_SUPERVISED;
            case MACHINE, WORKSTATION -> MAX_UNITS;
        };
        within(form.units(), 1, most, "units");
        within(form.yearMade(), OLDEST, Year.now(clock.withZone(ZoneOffset.UTC)).getValue() + 1, "yearMade");
        if (form.capabilities().size() > MAX_CAPABILITIES) {
            throw new InvalidInput("resource-too-many-capabilities", "capabilities", MAX_CAPABILITIES);
        }
        var seen = new HashSet<CapabilityCode>();
        for (var limits : form.capabilities()) {
            attributes.check(limits, before);
            check(limits);
            if (!seen.add(limits.capability())) {
                throw new InvalidInput(
                        "resource-capability-twice",
                        "capabilities",
                        limits.capability().value());
            }
        }
        var value = form.purchaseValue();
        if (value != null && (value.fen() < 0 || value.compareTo(MOST_VALUE) > 0)) {
            throw new InvalidInput("resource-price-out-of-range", "purchaseValue", MOST_VALUE);
        }
        RuleCheck.check(kind, form.rules());
        return new ResourceForm(
                TextRule.required(form.nameZh(), "nameZh", TextRule.NAME),
                TextRule.optional(form.nameEn(), "nameEn", TextRule.NAME),
                TextRule.optional(form.maker(), "maker", TextRule.NAME),
                TextRule.optional(form.model(), "model", TextRule.NAME),
                form.yearMade(),
                TextRule.optional(form.descriptionZh(), "descriptionZh", TextRule.DESCRIPTION),
                TextRule.optional(form.descriptionEn(), "descriptionEn", TextRule.DESCRIPTION),
                form.units(),
                form.site(),
                form.capabilities(),
                form.rules(),
                form.followed(),
                TextRule.optional(form.room(), "room", TextRule.NAME),
                value);
    }

    private static void check(CapabilityLimits limits) {
        within(limits.envelopeXmm(), 1, MAX_MILLIMETRES, "envelopeXmm");
        within(limits.envelopeYmm(), 1, MAX_MILLIMETRES, "envelopeYmm");
        within(limits.envelopeZmm(), 1, MAX_MILLIMETRES, "envelopeZmm");
        within(limits.toleranceMicrons(), 1, MAX_MICRONS, "toleranceMicrons");
        within(limits.powerWatts(), 1, MAX_WATTS, "powerWatts");
    }

    private static void within(@Nullable Integer figure, int least, int most, String field) {
        if (figure != null && (figure < least || figure > most)) {
            throw new InvalidInput(
                    "resource-figure-out-of-range", field, Integer.toString(least), Integer.toString(most));
        }
    }
}
