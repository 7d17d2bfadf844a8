package org.gongfang.notifications;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Members;
import org.gongfang.reservations.DueReservations;
import org.gongfang.reservations.ReservationId;
import org.gongfang.reservations.Reservations;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reservations in people's own calendars: a feed to subscribe to under a secret address, and single files. */
@Service
public class CalendarFeeds {

    private static final int SECRET_BYTES = 24;
    private static final Duration BACK = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(366);

    private final SecureRandom random = new SecureRandom();
    private final StoredCalendarFeeds feeds;
    private final CalendarFiles files;
    private final DueReservations dueReservations;
    private final Reservations reservations;
    private final Members members;
    private final CurrentMember currentMember;
    private final NotificationSettings settings;
    private final Words words;
    private final Clock clock;

    CalendarFeeds(
            StoredCalendarFeeds feeds,
            CalendarFiles files,
            DueReservations dueReservations,
            Reservations reservations,
            Members members,
            CurrentMember currentMember,
            NotificationSettings settings,
            Words words,
            Clock clock) {
        this.feeds = feeds;
        this.files = files;
        this.dueReservations = dueReservations;
        this.reservations = reservations;
        this.members = members;
        this.currentMember = currentMember;
        this.settings = settings;
        this.words = words;
        this.clock = clock;
    }

    /** The address of one's own feed, if there is one. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Optional<String> mine() {
        return feeds.findById(currentMember.id())
                .map(StoredCalendarFeed::secret)
                .map(this::address);
    }

    /** Makes a new address for one's own feed; a former one stops working. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public String issue() {
        var member = currentMember.id();
        var secret = secret();
        feeds.findById(member)
                .ifPresentOrElse(
                        feed -> feed.replace(secret, clock.instant()),
                        () -> feeds.save(new StoredCalendarFeed(member, secret, clock.instant())));
        return address(secret);
    }

    /** Ends one's own feed: its address stops working. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void revoke() {
        feeds.findById(currentMember.id()).ifPresent(feeds::delete);
    }

    /** The feed under a secret, for calendar programs, which cannot sign in. */
    @Transactional(readOnly = true)
    public Optional<String> read(String secret) {
        var now = clock.instant();
        return feeds.findBySecret(secret)
                .flatMap(feed -> members.find(feed.member()))
                .filter(member -> member.enabled())
                .map(member -> {
                    var locale = Words.nearest(member.locale());
                    return files.published(
                            words.get(locale, "notifications.calendar.name"),
                            dueReservations.ofHolder(member.id(), new TimeSlot(now.minus(BACK), now.plus(AHEAD))),
                            locale);
                });
    }

    /** One reservation as a file, for whoever may see it. */
    @PreAuthorize("isAuthenticated()")
    public String file(ReservationId id) {
        var locale = Words.nearest(currentMember.require().locale());
        var reservation = reservations.find(id).orElseThrow(NotFound::new);
        return files.published(reservation.code(), List.of(reservation), locale);
    }

    private String address(String secret) {
        return settings.url("/api/v1/calendars/" + secret + ".ics");
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
