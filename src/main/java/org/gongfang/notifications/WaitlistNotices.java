package org.gongfang.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import org.gongfang.identity.Member;
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
    private final Dispatch dispatch;
    private final Words words;
    private final Clock clock;

    WaitlistNotices(Members members, Dispatch dispatch, Words words, Clock clock) {
        this.members = members;
        this.dispatch = dispatch;
        this.words = words;
        this.clock = clock;
    }

    /** An offer that is over by now is not spoken of; that it lapsed will be. */
    @ApplicationModuleListener
    void on(WaitlistOffered event) {
        if (event.endsAt().isAfter(clock.instant())) {
            tell(
                    event.member(),
                    NoticeKind.WAITLIST_OFFERED,
                    event.offer().toString(),
                    OFFERS + event.offer(),
                    event.endsAt(),
                    locale -> new String[] {
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
                locale -> new String[] {
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
                locale -> new String[] {
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
            Function<Locale, String[]> figures) {
        members.find(whom)
                .ifPresent(member -> dispatch.tell(notice(member, kind, occasion, path, uselessAfter, figures)));
    }

    private Notice notice(
            Member member,
            NoticeKind kind,
            String occasion,
            String path,
            @Nullable Instant uselessAfter,
            Function<Locale, String[]> figures) {
        var locale = Words.nearest(member.locale());
        var its = figures.apply(locale);
        var arguments = new Object[its.length + 1];
        arguments[0] = member.name();
        System.arraycopy(its, 0, arguments, 1, its.length);
        var key = "notifications.mail." + kind.token();
        return new Notice(
                kind,
                occasion,
                member.id(),
                member.mail(),
                locale,
                words.get(locale, key + ".subject", arguments),
                words.get(locale, key + ".body", arguments),
                words.get(locale, key + ".action"),
                path,
                null,
                uselessAfter);
    }
}
