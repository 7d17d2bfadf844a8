package org.gongfang.notifications;

import java.util.Locale;
import org.gongfang.identity.Member;
import org.gongfang.identity.Members;
import org.gongfang.reservations.MaintenanceOwed;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.Words;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells managers of maintenance that is near. */
@Component
class MaintenanceNotices {

    private final Members members;
    private final NoticeWriter writer;
    private final Dispatch dispatch;
    private final Words words;

    MaintenanceNotices(Members members, NoticeWriter writer, Dispatch dispatch, Words words) {
        this.members = members;
        this.writer = writer;
        this.dispatch = dispatch;
        this.words = words;
    }

    @ApplicationModuleListener
    void on(MaintenanceOwed event) {
        members.managersOf(event.provider()).forEach(manager -> dispatch.tell(notice(event, manager)));
    }

    private Notice notice(MaintenanceOwed event, Member reader) {
        var occasion = event.plan() + ":" + event.round().getEpochSecond();
        return writer.write(NoticeKind.MAINTENANCE_NEAR, occasion, reader, "/board/maintenance", locale -> {
            var machine = event.machine().in(locale) + " (" + event.code() + ")";
            return new Object[] {machine, event.title(), when(event, locale)};
        });
    }

    private String when(MaintenanceOwed event, Locale locale) {
        var key = "notifications.mail." + NoticeKind.MAINTENANCE_NEAR.token();
        var on = event.on();
        return on != null
                ? words.get(locale, key + ".on", Spoken.fullDate(on, locale))
                : words.get(locale, key + ".used", event.hoursUsed() == null ? 0L : event.hoursUsed(), event.every());
    }
}
