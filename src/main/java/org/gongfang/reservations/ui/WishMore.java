package org.gongfang.reservations.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.gongfang.reservations.SlotConditions;
import org.gongfang.reservations.SlotRanking;
import org.gongfang.reservations.Spot;
import org.gongfang.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a wish says beyond what must be made, for how long and when, exactly as the address of the page says it.
 *
 * @param after the earliest time of day
 * @param before the latest time of day, at which the slot has to be over
 * @param near from where distances count
 * @param kilometres the farthest from there
 * @param yuan the most that it may cost
 * @param workstation whether a workstation is wanted beside the machine
 * @param mine whether only what the signed-in person may book is wanted
 */
record WishMore(
        Set<DayOfWeek> weekdays,
        @Nullable LocalTime after,
        @Nullable LocalTime before,
        @Nullable OrganisationId provider,
        @Nullable Spot near,
        @Nullable Integer kilometres,
        @Nullable Integer yuan,
        boolean workstation,
        boolean mine,
        SlotRanking ranking) {

    /** Nothing more. */
    static final WishMore NOTHING =
            new WishMore(Set.of(), null, null, null, null, null, null, false, false, SlotRanking.EARLIEST);

    private static final int SHORT_DAY = 3;
    private static final int METRES = 1_000;
    private static final int MOST_KILOMETRES = 500;
    private static final int MOST_YUAN = 1_000_000;

    WishMore {
        weekdays = Set.copyOf(weekdays);
    }

    static WishMore of(QueryParameters address) {
        return new WishMore(
                days(word(address, "weekdays")),
                read(address, "after", LocalTime::parse),
                read(address, "before", LocalTime::parse),
                read(address, "provider", text -> new OrganisationId(UUID.fromString(text))),
                read(address, "near", WishMore::spot),
                read(address, "within", text -> upTo(text, MOST_KILOMETRES)),
                read(address, "price", text -> upTo(text, MOST_YUAN)),
                Boolean.parseBoolean(word(address, "workstation")),
                Boolean.parseBoolean(word(address, "mine")),
                ranking(word(address, "sort")));
    }

    Map<String, String> toAddress() {
        var address = new LinkedHashMap<String, String>();
        if (!weekdays.isEmpty()) {
            address.put(
                    "weekdays",
                    new TreeSet<>(weekdays).stream().map(WishMore::shortDay).collect(Collectors.joining(",")));
        }
        put(address, "after", after);
        put(address, "before", before);
        put(address, "provider", provider == null ? null : provider.value());
        put(address, "near", near == null ? null : near.latitude() + "," + near.longitude());
        put(address, "within", kilometres);
        put(address, "price", yuan);
        put(address, "workstation", workstation ? "true" : null);
        put(address, "mine", mine ? "true" : null);
        put(
                address,
                "sort",
                ranking == SlotRanking.EARLIEST ? null : ranking.name().toLowerCase(Locale.ROOT));
        return address;
    }

    /** The conditions of the search, for the person when only theirs is wanted. */
    SlotConditions conditions(@Nullable MemberId person) {
        return new SlotConditions(
                provider,
                near,
                near == null || kilometres == null ? null : kilometres * METRES,
                weekdays,
                after,
                before,
                workstation,
                yuan == null ? null : new Money(yuan * 100L),
                mine ? person : null,
                null,
                near == null && ranking == SlotRanking.NEAREST ? SlotRanking.EARLIEST : ranking);
    }

    /** Whether it says at which times the slot has to be. */
    boolean limitsTime() {
        return !weekdays.isEmpty() || after != null || before != null;
    }

    WishMore anyTime() {
        return new WishMore(Set.of(), null, null, provider, near, kilometres, yuan, workstation, mine, ranking);
    }

    WishMore anyProvider() {
        return new WishMore(weekdays, after, before, null, near, null, yuan, workstation, mine, ranking);
    }

    WishMore anyPrice() {
        return new WishMore(weekdays, after, before, provider, near, kilometres, null, workstation, mine, ranking);
    }

    WishMore withoutWorkstation() {
        return new WishMore(weekdays, after, before, provider, near, kilometres, yuan, false, mine, ranking);
    }

    private static Set<DayOfWeek> days(@Nullable String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(DayOfWeek.values())
                        .filter(day -> Arrays.asList(text.split(",")).contains(shortDay(day)))
                        .collect(Collectors.toSet());
    }

    private static String shortDay(DayOfWeek day) {
        return day.name().substring(0, SHORT_DAY).toLowerCase(Locale.ROOT);
    }

    private static Spot spot(String text) {
        var parts = text.split(",", 2);
        return new Spot(Double.parseDouble(parts[0]), Double.parseDouble(parts.length < 2 ? "" : parts[1]));
    }

    private static int upTo(String text, int most) {
        int number = Integer.parseInt(text);
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("Not within 1 to " + most);
        }
        return number;
    }

    private static SlotRanking ranking(@Nullable String text) {
        return Arrays.stream(SlotRanking.values())
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(SlotRanking.EARLIEST);
    }

    private static @Nullable String word(QueryParameters address, String name) {
        return address.getSingleParameter(name).filter(text -> !text.isBlank()).orElse(null);
    }

    private static <T> @Nullable T read(QueryParameters address, String name, Function<String, T> form) {
        var text = word(address, name);
        if (text == null) {
            return null;
        }
        try {
            return form.apply(text);
        } catch (DateTimeParseException | IllegalArgumentException notThatForm) {
            return null;
        }
    }

    private static void put(Map<String, String> address, String name, @Nullable Object part) {
        if (part != null) {
            address.put(name, part.toString());
        }
    }
}
