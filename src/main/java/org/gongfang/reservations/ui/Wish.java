package org.gongfang.reservations.ui;

import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What someone looks for, exactly as the address of the page says it: a capability for so long, within some days, under
 * some limits. What an address says wrongly is left out rather than refused, so that an old link still opens.
 */
record Wish(
        @Nullable String capability,
        Duration length,
        @Nullable Days days,
        @Nullable String district,
        @Nullable String material,
        @Nullable Envelope envelope,
        @Nullable Integer toleranceMicrons,
        boolean operator,
        boolean timeline,
        List<String> attributes,
        WishMore more) {

    static final Duration USUAL_LENGTH = Duration.ofHours(2);

    private static final int MOST_ATTRIBUTES = 10;

    Wish {
        attributes = List.copyOf(attributes);
    }

    /** A wish for nothing but what every capability knows. */
    Wish(
            @Nullable String capability,
            Duration length,
            @Nullable Days days,
            @Nullable String district,
            @Nullable String material,
            @Nullable Envelope envelope,
            @Nullable Integer toleranceMicrons,
            boolean operator,
            boolean timeline) {
        this(
                capability,
                length,
                days,
                district,
                material,
                envelope,
                toleranceMicrons,
                operator,
                timeline,
                List.of(),
                WishMore.NOTHING);
    }

    /** Nothing asked yet: two hours of anything in the next seven days. */
    static final Wish ANYTHING = new Wish(null, USUAL_LENGTH, null, null, null, null, null, false, false);

    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int DECIMALS_OF_A_MICRON = 3;

    /** The days to look at, both included. */
    record Days(LocalDate from, LocalDate to) {

        Days {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("The last day comes before the first");
            }
        }
    }

    /** The size of the work piece in millimetres, longest side first as people give it. */
    record Envelope(int x, @Nullable Integer y, @Nullable Integer z) {

        private static final Pattern FORM = Pattern.compile("(\\d{1,5})(?:x(\\d{1,5}))?(?:x(\\d{1,5}))?");

        static @Nullable Envelope parse(String text) {
            var match = FORM.matcher(text);
            return match.matches()
                    ? new Envelope(Integer.parseInt(match.group(1)), side(match.group(2)), side(match.group(3)))
                    : null;
        }

        private static @Nullable Integer side(@Nullable String digits) {
            return digits == null ? null : Integer.valueOf(digits);
        }

        @Override
        public String toString() {
            return x + (y == null ? "" : "x" + y) + (z == null ? "" : "x" + z);
        }
    }

    /** Whether the address asks for anything at all. */
    boolean asksNothing() {
        return equals(ANYTHING) || equals(ANYTHING.withTimeline(true));
    }

    static Wish of(QueryParameters address) {
        var length = read(address, "length", Duration::parse);
        var from = read(address, "from", LocalDate::parse);
        var to = read(address, "to", LocalDate::parse);
        return new Wish(
                word(address, "capability"),
                length == null || length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0
                        ? USUAL_LENGTH
                        : length,
                from == null || to == null || to.isBefore(from) ? null : new Days(from, to),
                word(address, "district"),
                word(address, "material"),
                read(address, "size", Envelope::parse),
                read(address, "tolerance", Wish::microns),
                Boolean.parseBoolean(word(address, "operator")),
                "timeline".equals(word(address, "view")),
                address.getParameters("attribute").stream()
                        .filter(text -> text.indexOf(':') > 0)
                        .limit(MOST_ATTRIBUTES)
                        .toList(),
                WishMore.of(address));
    }

    QueryParameters toAddress() {
        var address = new LinkedHashMap<String, String>();
        put(address, "capability", capability);
        put(address, "length", length.equals(USUAL_LENGTH) ? null : length);
        if (days != null) {
            put(address, "from", days.from());
            put(address, "to", days.to());
        }
        put(address, "district", district);
        put(address, "material", material);
        put(address, "size", envelope);
        put(
                address,
                "tolerance",
                toleranceMicrons == null
                        ? null
                        : BigDecimal.valueOf(toleranceMicrons, DECIMALS_OF_A_MICRON)
                                .stripTrailingZeros()
                                .toPlainString());
        put(address, "operator", operator ? "true" : null);
        put(address, "view", timeline ? "timeline" : null);
        address.putAll(more.toAddress());
        var parameters = new LinkedHashMap<String, List<String>>();
        address.forEach((name, value) -> parameters.put(name, List.of(value)));
        if (!attributes.isEmpty()) {
            parameters.put("attribute", attributes);
        }
        return new QueryParameters(parameters);
    }

    Wish withCapability(@Nullable String other) {
        return with(draft -> draft.capability = other);
    }

    Wish withLength(Duration other) {
        return with(draft -> draft.length = other);
    }

    Wish withDays(@Nullable Days other) {
        return with(draft -> draft.days = other);
    }

    Wish withDistrict(@Nullable String other) {
        return with(draft -> draft.district = other);
    }

    Wish withMaterial(@Nullable String other) {
        return with(draft -> draft.material = other);
    }

    Wish withEnvelope(@Nullable Envelope other) {
        return with(draft -> draft.envelope = other);
    }

    Wish withTolerance(@Nullable Integer other) {
        return with(draft -> draft.toleranceMicrons = other);
    }

    Wish withOperator(boolean other) {
        return with(draft -> draft.operator = other);
    }

    Wish withTimeline(boolean other) {
        return with(draft -> draft.timeline = other);
    }

    Wish withAttributes(List<String> other) {
        return with(draft -> draft.attributes = other);
    }

    Wish withMore(WishMore other) {
        return with(draft -> draft.more = other);
    }

    private Wish with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.wish();
    }

    /** The parts of a wish while one of them is being changed. */
    private static final class Draft {

        private @Nullable String capability;
        private Duration length;
        private @Nullable Days days;
        private @Nullable String district;
        private @Nullable String material;
        private @Nullable Envelope envelope;
        private @Nullable Integer toleranceMicrons;
        private boolean operator;
        private boolean timeline;
        private List<String> attributes;
        private WishMore more;

        Draft(Wish wish) {
            capability = wish.capability;
            length = wish.length;
            days = wish.days;
            district = wish.district;
            material = wish.material;
            envelope = wish.envelope;
            toleranceMicrons = wish.toleranceMicrons;
            operator = wish.operator;
            timeline = wish.timeline;
            attributes = wish.attributes;
            more = wish.more;
        }

        Wish wish() {
            return new Wish(
                    capability,
                    length,
                    days,
                    district,
                    material,
                    envelope,
                    toleranceMicrons,
                    operator,
                    timeline,
                    attributes,
                    more);
        }
    }

    private static @Nullable Integer microns(String millimetres) {
        var microns = new BigDecimal(millimetres).movePointRight(DECIMALS_OF_A_MICRON);
        return microns.signum() > 0 && microns.compareTo(BigDecimal.valueOf(10_000)) <= 0 ? microns.intValue() : null;
    }

    private static @Nullable String word(QueryParameters address, String name) {
        return address.getSingleParameter(name).filter(text -> !text.isBlank()).orElse(null);
    }

    private static <T> @Nullable T read(QueryParameters address, String name, Function<String, @Nullable T> form) {
        var text = word(address, name);
        if (text == null) {
            return null;
        }
        try {
            return form.apply(text);
        } catch (DateTimeParseException | ArithmeticException | NumberFormatException notThatForm) {
            return null;
        }
    }

    private static void put(Map<String, String> address, String name, @Nullable Object part) {
        if (part != null) {
            address.put(name, part.toString());
        }
    }
}
