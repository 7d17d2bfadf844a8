package org.gongfang.resources.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.gongfang.resources.Fault;
import org.gongfang.resources.FaultSeverity;
import org.gongfang.resources.FaultStatus;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.StatusBadge;
import org.gongfang.shared.ui.Tone;
import org.springframework.stereotype.Component;

/** Says how bad faults are and where they stand. */
@Component
class FaultWords {

    private final Words words;
    private final Clock clock;

    FaultWords(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    StatusBadge severity(FaultSeverity severity, Locale locale) {
        var text = words.get(locale, "resources.fault.severity." + severity);
        return switch (severity) {
            case MINOR -> new StatusBadge(text, Tone.CLOSED, VaadinIcon.PENCIL);
            case DEGRADED -> new StatusBadge(text, Tone.HELD, VaadinIcon.EXCLAMATION_CIRCLE_O);
            case BLOCKING -> new StatusBadge(text, Tone.MISSED, VaadinIcon.BAN);
        };
    }

    StatusBadge status(Fault fault, Locale locale) {
        return fault.isToBeChecked()
                ? new StatusBadge(words.get(locale, "resources.fault.to-check"), Tone.REQUESTED)
                : status(fault.status(), locale);
    }

    StatusBadge status(FaultStatus status, Locale locale) {
        var text = words.get(locale, "resources.fault.status." + status);
        return switch (status) {
            case REPORTED -> new StatusBadge(text, Tone.REQUESTED);
            case ACKNOWLEDGED -> new StatusBadge(text, Tone.IN_USE, VaadinIcon.TOOLS);
            case REPAIRED -> new StatusBadge(text, Tone.DONE);
            case REJECTED -> new StatusBadge(text, Tone.CLOSED, VaadinIcon.CLOSE_SMALL);
        };
    }

    /** What the fault means for the resource's hours now. */
    String effect(Fault fault, Locale locale) {
        var closed = fault.closedUntil();
        var expected = fault.expectedUntil();
        if (fault.isClosedOpenEnded()) {
            return words.get(locale, "resources.fault.closed");
        }
        if (closed != null) {
            return words.get(locale, "resources.fault.closed-until", moment(closed, fault, locale));
        }
        if (!fault.status().isOpen()) {
            return "";
        }
        if (expected != null && !expected.isAfter(clock.instant())) {
            return words.get(locale, "resources.fault.overdue", moment(expected, fault, locale));
        }
        return words.get(
                locale, fault.isToBeChecked() ? "resources.fault.open-to-check" : "resources.fault.still-open");
    }

    /** Who reported it, and when. */
    String origin(Fault fault, Locale locale) {
        return words.get(
                locale,
                fault.byStaff() ? "resources.fault.by-staff" : "resources.fault.by-user",
                fault.reporterName(),
                moment(fault.reportedAt(), fault, locale));
    }

    String moment(Instant moment, Fault fault, Locale locale) {
        return Spoken.moment(moment, fault.zone(), LocalDate.ofInstant(clock.instant(), fault.zone()), locale);
    }
}
