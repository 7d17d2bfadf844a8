package org.gongfang.notifications;

import org.gongfang.identity.Member;
import org.gongfang.identity.Members;
import org.gongfang.reservations.HoursLost;
import org.gongfang.reservations.SourceStuck;
import org.gongfang.shared.Named;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.Words;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells managers what happened to their hours while none of them was at hand. */
@Component
class HoursLostNotices {

    private final Members members;
    private final NoticeWriter writer;
    private final Dispatch dispatch;
    private final Words words;

    HoursLostNotices(Members members, NoticeWriter writer, Dispatch dispatch, Words words) {
        this.members = members;
        this.writer = writer;
        this.dispatch = dispatch;
        this.words = words;
    }

    @ApplicationModuleListener
    void on(HoursLost event) {
        members.managersOf(event.provider()).forEach(manager -> dispatch.tell(lost(event, manager)));
    }

    @ApplicationModuleListener
    void on(SourceStuck event) {
        members.managersOf(event.provider()).forEach(manager -> dispatch.tell(stuck(event, manager)));
    }

    private Notice lost(HoursLost event, Member manager) {
        return writer.write(NoticeKind.HOURS_LOST, event.occasion(), manager, "/board/affected", locale -> {
            var name = new Named(event.nameZh(), event.nameEn()).in(locale);
            var why = words.get(locale, "notifications.hours-lost." + event.cause(), name);
            return new Object[] {why, Integer.toString(event.count()), String.join(", ", event.codes())};
        });
    }

    private Notice stuck(SourceStuck event, Member manager) {
        var occasion = event.timetable() + ":" + (event.held() ? event.detail() : event.since());
        return writer.write(NoticeKind.TIMETABLE_STUCK, occasion, manager, "/board/timetables", locale -> {
            var since = Spoken.fullMoment(event.since(), Spoken.DISTRICT_ZONE, locale);
            var why = event.held()
                    ? words.get(locale, "notifications.timetable-held")
                    : words.get(locale, "refusal." + event.code(), event.detail());
            return new Object[] {event.name(), why, since};
        });
    }
}
