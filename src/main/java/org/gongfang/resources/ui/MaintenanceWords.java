package org.gongfang.resources.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.gongfang.resources.MaintenanceDone;
import org.gongfang.resources.MaintenancePlan;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.StatusBadge;
import org.gongfang.shared.ui.Tone;
import org.springframework.stereotype.Component;

/** Says how often maintenance comes, and how near it is. */
@Component
class MaintenanceWords {

    private final Words words;
    private final Clock clock;

    MaintenanceWords(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE);
    }

    StatusBadge badge(MaintenancePlan plan, Locale locale) {
        var text =
                words.get(locale, "resources.maintenance.urgency." + plan.due().urgency());
        return switch (plan.due().urgency()) {
            case LATER -> new StatusBadge(text, Tone.FREE);
            case SOON -> new StatusBadge(text, Tone.HELD);
            case DUE -> new StatusBadge(text, Tone.MISSED);
        };
    }

    /** How often it comes, and how long it takes. */
    String rhythm(MaintenancePlan plan, Locale locale) {
        return words.get(
                locale,
                "resources.maintenance.every." + plan.rhythm().unit(),
                plan.rhythm().every(),
                Spoken.length(plan.takes(), locale));
    }

    /** How many hours are used of how many, or on which day it is due. */
    String due(MaintenancePlan plan, Locale locale) {
        var on = plan.due().on();
        var used = plan.due().used();
        if (on != null) {
            var today = LocalDate.ofInstant(clock.instant(), plan.zone());
            return words.get(locale, "resources.maintenance.due-on", Spoken.day(on, today, locale));
        }
        return words.get(
                locale,
                "resources.maintenance.due-used",
                used == null ? 0L : used.toHours(),
                plan.rhythm().every());
    }

    String slot(TimeSlot slot, MaintenancePlan plan, Locale locale) {
        return Spoken.slot(slot, plan.zone(), LocalDate.ofInstant(clock.instant(), plan.zone()), locale);
    }

    /** When it was done, by whom, and after how much use. */
    String time(MaintenanceDone done, MaintenancePlan plan, Locale locale) {
        return words.get(
                locale,
                "resources.maintenance.time",
                Spoken.fullMoment(done.at(), plan.zone(), locale),
                done.byName(),
                done.used().toHours());
    }
}
