package org.gongfang.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.reservations.WaitlistEnded;
import org.gongfang.reservations.WaitlistLapsed;
import org.gongfang.reservations.WaitlistOffered;
import org.gongfang.shared.Named;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people what the waitlist has for them, and when it has nothing any more. */
@Component
class WaitlistNotices {

    private static final String WAITLIST = "/my/waitlist";
    private static final String OFFERS = WAITLIST + "/offers/";

    private final Members members;
    private final NoticeWriter writer;
    private final Dispatch dispatch;
    private final Words words;
    private final WebhookEvents hooks;
    private final Clock clock;

    WaitlistNotices(
            Members members, NoticeWriter writer, Dispatch dispatch, Words words, WebhookEvents hooks, Clock clock) {
        this.members = members;
        this.writer = writer;
        this.dispatch = dispatch;
        this.words = words;
        this.hooks = hooks;
        this.clock = clock;
    }

    /** An offer that is over by now is not spoken of; that it lapsed will be. */
    @ApplicationModuleListener
    void on(WaitlistOffered event) {
        if (event.endsAt().isAfter(clock.instant())) {
            hooks.noteForHolder("reservation.offered", event.offer(), event.at());
            tell(
                    event.member(),
                    NoticeKind.WAITLIST_OFFERED,
                    event.offer().toString(),
                    OFFERS + event.offer(),
                    event.endsAt(),
                    locale -> new Object[] {
                        new Named(event.nameZh(), event.nameEn()).in(locale),
                        when(event.slotFrom(), event.slotUntil(), event.zone(), locale),
                        Spoken.fullMoment(event.endsAt(), ZoneId.of(event.zone()), locale)
                    });
        }
    }

    @ApplicationModuleListener
    void on(WaitlistLapsed event) {
        tell(
                event.member(),
                NoticeKind.WAITLIST_LAPSED,
                event.offer().toString(),
                event.ended() ? WAITLIST : OFFERS + event.offer(),
                null,
                locale -> new Object[] {
                    new Named(event.nameZh(), event.nameEn()).in(locale),
                    when(event.slotFrom(), event.slotUntil(), event.zone(), locale),
                    words.get(
                            locale,
                            event.ended()
                                    ? "notifications.waitlist.lapsed-ended"
                                    : "notifications.waitlist.lapsed-stays")
                });
    }

    @ApplicationModuleListener
    void on(WaitlistEnded event) {
        tell(
                event.member(),
                NoticeKind.WAITLIST_ENDED,
                event.entry().toString(),
                WAITLIST,
                null,
                locale -> new Object[] {
                    new Named(event.nameZh(), event.nameEn()).in(locale),
                    when(event.windowFrom(), event.windowUntil(), Spoken.DISTRICT_ZONE.getId(), locale)
                });
    }

    private static String when(Instant from, Instant until, String zone, Locale locale) {
        return Spoken.fullMoment(from, ZoneId.of(zone), locale) + " – "
                + Spoken.fullMoment(until, ZoneId.of(zone), locale);
    }

    private void tell(
            MemberId whom,
            NoticeKind kind,
            String occasion,
            String path,
            @Nullable Instant uselessAfter,
            NoticeWriter.Figures figures) {
        members.find(whom)
                .ifPresent(member -> dispatch.tell(writer.write(kind, occasion, member, path, uselessAfter, figures)));
    }
}
