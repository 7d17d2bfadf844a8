package org.gongfang.reservations.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gongfang.identity.District;
import org.gongfang.identity.Districts;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.resources.Approval;
import org.gongfang.resources.BookingRules;
import org.gongfang.resources.ResourceCard;
import org.gongfang.shared.Money;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.Tone;
import org.springframework.stereotype.Component;

/** What the screens of the main job say in the same words everywhere: times, prices, places and states. */
@Component
class ScreenWords {

    private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Words words;
    private final Districts districts;
    private final Clock clock;

    ScreenWords(Words words, Districts districts, Clock clock) {
        this.words = words;
        this.districts = districts;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** "明天 14:00–16:00（2 小时）". */
    String slot(TimeSlot slot, ZoneId zone, Locale locale) {
        return Spoken.slot(slot, zone, today(zone), locale);
    }

    String moment(Instant moment, ZoneId zone, Locale locale) {
        return Spoken.moment(moment, zone, today(zone), locale);
    }

    /** The day from today's point of view, with its date when the word alone does not tell: "今天 · 11月24日 周二". */
    String day(LocalDate day, ZoneId zone, Locale locale) {
        var today = today(zone);
        var spoken = Spoken.day(day, today, locale);
        return Math.abs(day.toEpochDay() - today.toEpochDay()) <= 1
                ? spoken + " · " + Spoken.fullDate(day, locale)
                : spoken;
    }

    /** Only the hours: "14:00–16:00". */
    static String hours(TimeSlot slot, ZoneId zone) {
        var end = slot.endsAt().atZone(zone);
        var midnight = end.toLocalTime().toSecondOfDay() == 0;
        return CLOCK_TIME.format(slot.startsAt().atZone(zone)) + "–" + (midnight ? "24:00" : CLOCK_TIME.format(end));
    }

    static String time(Instant moment, ZoneId zone) {
        return CLOCK_TIME.format(moment.atZone(zone));
    }

    /** What a booking costs: free, one price, or the policy's price beside the list's. */
    String price(Money list, Money policy, Locale locale) {
        if (policy.fen() == 0) {
            return list.fen() == 0
                    ? words.get(locale, "reservations.price.free")
                    : words.get(locale, "reservations.price.free-instead-of", Spoken.money(list, locale));
        }
        return list.equals(policy)
                ? Spoken.money(policy, locale)
                : words.get(
                        locale, "reservations.price.policy", Spoken.money(policy, locale), Spoken.money(list, locale));
    }

    /** The price of an hour. */
    String pricePerHour(BookingRules rules, Locale locale) {
        return rules.policyPricePerHour().fen() == 0
                ? price(rules.listPricePerHour(), rules.policyPricePerHour(), locale)
                : words.get(
                        locale,
                        "reservations.price.per-hour",
                        price(rules.listPricePerHour(), rules.policyPricePerHour(), locale));
    }

    String approval(Approval approval, Locale locale) {
        return words.get(locale, "reservations.approval." + approval);
    }

    String status(ReservationStatus status, Locale locale) {
        return words.get(locale, "reservations.status." + status);
    }

    /** Provider and district on one line. */
    String place(ResourceCard resource, Locale locale) {
        var district = districts
                .find(resource.site().district())
                .map(known -> known.name(locale))
                .orElse(resource.site().district());
        return resource.providerName(locale) + " · " + district;
    }

    String district(String code, Locale locale) {
        return districts.find(code).map((District known) -> known.name(locale)).orElse(code);
    }

    static Tone tone(ReservationStatus status) {
        return switch (status) {
            case HELD -> Tone.HELD;
            case REQUESTED -> Tone.REQUESTED;
            case CONFIRMED -> Tone.CONFIRMED;
            case IN_USE -> Tone.IN_USE;
            case COMPLETED -> Tone.DONE;
            case DECLINED, NO_SHOW -> Tone.MISSED;
            case EXPIRED, CANCELLED -> Tone.CLOSED;
        };
    }
}
