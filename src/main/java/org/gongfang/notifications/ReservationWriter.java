package org.gongfang.notifications;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongfang.identity.Member;
import org.gongfang.reservations.Remark;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.SeriesChanged;
import org.gongfang.reservations.StatusChange;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a notice says about a reservation, in the reader's language. */
@Component
class ReservationWriter {

    private static final int LONGEST_NAMES = 80;
    private static final Set<NoticeKind> PROPOSALS =
            EnumSet.of(NoticeKind.SLOT_PROPOSED, NoticeKind.PROPOSAL_REFUSED, NoticeKind.PROPOSAL_LAPSED);

    /** So many dates of a series a notice names; the others stand on its page. */
    private static final int MOST_DATES = 12;

    private final Words words;
    private final CalendarFiles calendars;
    private final AnswerWords answers;

    ReservationWriter(Words words, CalendarFiles calendars, AnswerWords answers) {
        this.words = words;
        this.calendars = calendars;
        this.answers = answers;
    }

    /** A notice that leads to the reservation and, where the calendar has to change, brings the file for that. */
    Notice write(
            NoticeKind kind, Member reader, Reservation reservation, String reason, @Nullable Instant uselessAfter) {
        var locale = Words.nearest(reader.locale());
        var when = Spoken.fullSlot(reservation.slot(), reservation.zone(), locale);
        var arguments = arguments(reader, reservation, when, reason, locale);
        return new Notice(
                kind,
                occasion(kind, reservation),
                reader.id(),
                reader.mail(),
                locale,
                words.get(locale, key(kind) + ".subject", arguments),
                words.get(locale, key(kind) + ".body", arguments),
                words.get(locale, key(kind) + ".action"),
                path(kind, reservation),
                calendarFor(kind, reader, reservation, locale),
                uselessAfter);
    }

    /** The same about several reservations of a series at once: it names every date and leads to the first. */
    Notice writeSeries(NoticeKind kind, Member reader, List<Reservation> its, SeriesChanged event) {
        var locale = Words.nearest(reader.locale());
        var first = its.getFirst();
        var brief = words.get(
                locale,
                "notifications.mail.series-dates",
                its.size(),
                Spoken.fullMoment(first.slot().startsAt(), first.zone(), locale));
        var arguments = arguments(reader, first, brief + "\n" + dates(its, locale), event.reason(), locale);
        return new Notice(
                kind,
                event.series().value() + ":" + event.at().toEpochMilli(),
                reader.id(),
                reader.mail(),
                locale,
                words.get(locale, key(kind) + ".subject", arguments(reader, first, brief, event.reason(), locale)),
                words.find(locale, key(kind) + ".series", arguments)
                        .orElseGet(() -> words.get(locale, key(kind) + ".body", arguments)),
                words.get(locale, key(kind) + ".action"),
                path(kind, first),
                null,
                null);
    }

    /** The first of the dates, each with its code, and how many more there are. */
    private String dates(List<Reservation> its, Locale locale) {
        var named = its.stream()
                .limit(MOST_DATES)
                .map(one -> Spoken.fullSlot(one.slot(), one.zone(), locale) + " · " + one.code());
        var more = Stream.of(its.size() - MOST_DATES)
                .filter(left -> left > 0)
                .map(left -> words.get(locale, "notifications.mail.series-more", left));
        return Stream.concat(named, more).collect(Collectors.joining("\n"));
    }

    private static String key(NoticeKind kind) {
        return "notifications.mail." + kind.token();
    }

    private Object[] arguments(Member reader, Reservation reservation, String when, String reason, Locale locale) {
        return new Object[] {
            reader.name(),
            names(reservation, locale),
            when,
            reservation.code(),
            calendars.location(reservation, locale),
            reason.isBlank() ? words.get(locale, "notifications.mail.no-reason") : reason,
            reservation.holderName(),
            former(reservation, locale),
            proposed(reservation, locale),
            expiry(reservation, locale),
            answers.note(reservation, locale)
        };
    }

    /** With every move the same is told anew, and of every proposal: it is about another slot. */
    private static String occasion(NoticeKind kind, Reservation reservation) {
        if (PROPOSALS.contains(kind)) {
            return reservation.id().value() + ":p"
                    + reservation.history().stream()
                            .filter(change -> change.proposed() != null)
                            .count();
        }
        long moves = reservation.history().stream()
                .filter(change -> change.former() != null)
                .count();
        return reservation.id().value()
                + (moves == 0 ? "" : ":" + moves)
                + (kind == NoticeKind.TRANSFER_OFFERED || kind == NoticeKind.TRANSFER_REFUSED
                        ? counted("o", reservation, Remark.TRANSFER_OFFERED)
                        : counted("t", reservation, Remark.TRANSFERRED));
    }

    private static String counted(String letter, Reservation reservation, Remark remark) {
        long times = reservation.history().stream()
                .filter(change -> change.remark() == remark)
                .count();
        return times == 0 ? "" : ":" + letter + times;
    }

    /** The slot and the machines that were proposed last. */
    private static String proposed(Reservation reservation, Locale locale) {
        return last(reservation, StatusChange::proposed, locale);
    }

    /** Until when a hold, a request or a proposal is kept. */
    private static String expiry(Reservation reservation, Locale locale) {
        var expires = reservation.holdExpiresAt();
        return expires == null ? "" : Spoken.fullMoment(expires, reservation.zone(), locale);
    }

    /** The slot and the machines before the last move. */
    private static String former(Reservation reservation, Locale locale) {
        return last(reservation, StatusChange::former, locale);
    }

    private static String last(
            Reservation reservation, Function<StatusChange, StatusChange.@Nullable Former> other, Locale locale) {
        return reservation.history().reversed().stream()
                .map(other)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(former -> Spoken.fullSlot(former.slot(), reservation.zone(), locale) + " · " + former.codes())
                .orElse("");
    }

    private static String path(NoticeKind kind, Reservation reservation) {
        return switch (kind) {
            case APPROVAL_WANTED -> "/board/requests";
            case OPERATOR_ASSIGNED, OPERATOR_RELIEVED -> "/today";
            case TRANSFERRED_FROM -> "/my/reservations";
            default -> "/my/reservations/" + reservation.code();
        };
    }

    private @Nullable CalendarFile calendarFor(NoticeKind kind, Member reader, Reservation reservation, Locale locale) {
        return switch (kind) {
            case CONFIRMED, BOOKED_FOR_YOU, MOVED, TRANSFERRED_TO, REMINDER_DAY, REMINDER_HOUR ->
                calendars.invitation(reservation, reader, locale);
            case CANCELLED, MISSED, TRANSFERRED_FROM -> calendars.cancellation(reservation, reader, locale);
            default -> null;
        };
    }

    private static String names(Reservation reservation, Locale locale) {
        var names = reservation.items().stream().map(item -> item.name(locale)).collect(Collectors.joining(" + "));
        return names.length() <= LONGEST_NAMES ? names : names.substring(0, LONGEST_NAMES - 1) + "…";
    }
}
