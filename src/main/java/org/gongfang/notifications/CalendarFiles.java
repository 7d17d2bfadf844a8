package org.gongfang.notifications;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.gongfang.identity.Member;
import org.gongfang.reservations.CalendarFileWriter;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.reservations.Whereabouts;
import org.gongfang.shared.Words;
import org.springframework.stereotype.Component;

/**
 * Writes reservations as iCalendar (RFC 5545), times in UTC. The UID stays the same for a reservation and the sequence
 * grows with its history, so that a calendar replaces what it has instead of showing it twice.
 */
@Component
class CalendarFiles implements CalendarFileWriter {

    private static final String PRODUCT = "-//Gongfang//Gongfang//EN";

    private final NotificationSettings settings;
    private final Whereabouts whereabouts;
    private final Words words;
    private final Clock clock;

    CalendarFiles(NotificationSettings settings, Whereabouts whereabouts, Words words, Clock clock) {
        this.settings = settings;
        this.whereabouts = whereabouts;
        this.words = words;
        this.clock = clock;
    }

    /** Puts the reservation into the reader's calendar without asking for an answer. */
    CalendarFile invitation(Reservation reservation, Member reader, Locale locale) {
        return addressed(Method.VALUE_REQUEST, event(reservation, locale), reader);
    }

    /** Takes the reservation out of the reader's calendar. */
    CalendarFile cancellation(Reservation reservation, Member reader, Locale locale) {
        return addressed(Method.VALUE_CANCEL, event(reservation, locale), reader);
    }

    /** A calendar to subscribe to, or a single reservation to download. */
    String published(String name, List<Reservation> reservationsToShow, Locale locale) {
        var calendar = calendar(Method.VALUE_PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        reservationsToShow.forEach(reservation -> calendar.add(event(reservation, locale)));
        return calendar.toString();
    }

    @Override
    public String write(Reservation reservation, Locale locale) {
        return published(reservation.code(), List.of(reservation), locale);
    }

    /** Where to go, in the language; empty when the site is not known. */
    String location(Reservation reservation, Locale locale) {
        return whereabouts.of(reservation).map(place -> place.text(locale)).orElse("");
    }

    private CalendarFile addressed(String method, VEvent event, Member reader) {
        var attendee = new Attendee(URI.create("mailto:" + reader.mail()));
        attendee.add(new Cn(reader.name()));
        attendee.add(PartStat.ACCEPTED);
        attendee.add(Rsvp.FALSE);
        event.add(new Organizer(URI.create("mailto:" + settings.mail().from())));
        event.add(attendee);
        var calendar = calendar(method);
        calendar.add(event);
        return new CalendarFile(method, calendar.toString());
    }

    private static Calendar calendar(String method) {
        var calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Method(method));
        return calendar;
    }

    private VEvent event(Reservation reservation, Locale locale) {
        var url = settings.url("/my/reservations/" + reservation.code());
        var names = reservation.items().stream().map(item -> item.name(locale)).collect(Collectors.joining(" + "));
        var event = new VEvent(false);
        event.add(new Uid(reservation.id().value() + "@gongfang"));
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(reservation.slot().startsAt()));
        event.add(new DtEnd<>(reservation.slot().endsAt()));
        event.add(new Summary(words.get(locale, "notifications.calendar.summary", names)));
        event.add(new Description(words.get(
                locale, "notifications.calendar.description", reservation.code(), reservation.purpose(), url)));
        event.add(new Location(location(reservation, locale)));
        event.add(new Url(URI.create(url)));
        event.add(new Sequence(reservation.history().size()));
        event.add(new Status(status(reservation.status())));
        return event;
    }

    private static String status(ReservationStatus status) {
        return switch (status) {
            case HELD, REQUESTED -> Status.VALUE_TENTATIVE;
            case CONFIRMED, IN_USE, COMPLETED -> Status.VALUE_CONFIRMED;
            case DECLINED, EXPIRED, CANCELLED, NO_SHOW -> Status.VALUE_CANCELLED;
        };
    }
}
