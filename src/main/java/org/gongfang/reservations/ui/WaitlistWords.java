package org.gongfang.reservations.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import org.gongfang.reservations.SlotQuery;
import org.gongfang.reservations.WaitlistDecision;
import org.gongfang.reservations.WaitlistOutcome;
import org.gongfang.reservations.WaitlistState;
import org.gongfang.resources.Capabilities;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.Tone;
import org.springframework.stereotype.Component;

/** How screens speak of the waitlist. */
@Component
class WaitlistWords {

    private final Words words;
    private final ScreenWords screen;
    private final Capabilities capabilities;
    private final Clock clock;

    WaitlistWords(Words words, ScreenWords screen, Capabilities capabilities, Clock clock) {
        this.words = words;
        this.screen = screen;
        this.capabilities = capabilities;
        this.clock = clock;
    }

    /** When: the very slot, or the window and how long in it. */
    String when(SlotQuery wish, Locale locale) {
        return wish.window().length().equals(wish.length())
                ? screen.slot(wish.window(), Spoken.DISTRICT_ZONE, locale)
                : words.get(
                        locale,
                        "waitlist.window",
                        Spoken.length(wish.length(), locale),
                        Spoken.fullMoment(wish.window().startsAt(), Spoken.DISTRICT_ZONE, locale),
                        Spoken.fullMoment(wish.window().endsAt(), Spoken.DISTRICT_ZONE, locale));
    }

    /** What else is asked, "Zhenhai · titanium · 400 × 300 mm"; empty when nothing is. */
    String limits(SlotQuery wish, Locale locale) {
        var parts = new ArrayList<String>();
        if (wish.district() != null) {
            parts.add(screen.district(wish.district(), locale));
        }
        var needs = wish.needs();
        if (needs.material() != null) {
            parts.add(capabilities.materialName(needs.material(), locale));
        }
        var size = needs.size(" × ");
        if (!size.isEmpty()) {
            parts.add(words.get(locale, "waitlist.size", size));
        }
        if (needs.toleranceMicrons() != null) {
            parts.add(words.get(locale, "waitlist.tolerance", needs.toleranceMicrons()));
        }
        if (wish.withOperator()) {
            parts.add(words.get(locale, "waitlist.operator"));
        }
        return String.join(" · ", parts);
    }

    String state(WaitlistState state, Locale locale) {
        return words.get(locale, "waitlist.state." + state);
    }

    static Tone tone(WaitlistState state) {
        return switch (state) {
            case WAITING -> Tone.REQUESTED;
            case OFFERED -> Tone.HELD;
            case BOOKED -> Tone.CONFIRMED;
            case WITHDRAWN, OVER -> Tone.CLOSED;
            case LAPSED -> Tone.MISSED;
        };
    }

    /** Until when an open offer may be accepted, and how long that is. */
    String remaining(Instant endsAt, Locale locale) {
        var left = Duration.between(clock.instant(), endsAt);
        return words.get(
                locale,
                "waitlist.offer.until",
                screen.moment(endsAt, Spoken.DISTRICT_ZONE, locale),
                Spoken.length(Duration.ofMinutes(Math.max(1, left.toMinutes())), locale));
    }

    /** One line of the record: when, what was decided about which slot, and by what figures. */
    String decision(WaitlistDecision decision, Locale locale) {
        var said = words.get(
                locale,
                "waitlist.decision." + decision.outcome(),
                decision.resourceName().in(locale),
                screen.slot(decision.slot(), decision.zone(), locale),
                decision.reason().in(locale));
        return decision.outcome() == WaitlistOutcome.OFFERED || decision.outcome() == WaitlistOutcome.PASSED_OVER
                ? said + " " + figures(decision, locale)
                : said;
    }

    String figures(WaitlistDecision decision, Locale locale) {
        return words.get(
                locale,
                decision.cleared() ? "waitlist.figures.cleared" : "waitlist.figures",
                decision.place(),
                decision.had().isZero()
                        ? words.get(locale, "waitlist.no-hours")
                        : Spoken.length(decision.had(), locale),
                Spoken.fullMoment(decision.waitingSince(), Spoken.DISTRICT_ZONE, locale));
    }

    Instant now() {
        return clock.instant();
    }
}
