package org.gongfang.notifications;

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
    private final Dispatch dispatch;
    private final Words words;

    MaintenanceNotices(Members members, Dispatch dispatch, Words words) {
        this.members = members;
        this.dispatch = dispatch;
        this.words = words;
    }

    @ApplicationModuleListener
    void on(MaintenanceOwed event) {
        members.managersOf(event.provider()).forEach(manager -> dispatch.tell(notice(event, manager)));
    }

    private Notice notice(MaintenanceOwed event, Member reader) {
        var locale = Words.nearest(reader.locale());
        var key = "notifications.mail." + NoticeKind.MAINTENANCE_NEAR.token();
        var on = event.on();
        var when = on != null
                ? words.get(locale, key + ".on", Spoken.fullDate(on, locale))
                : words.get(locale, key + ".used", event.hoursUsed() == null ? 0L : event.hoursUsed(), event.every());
        var machine = event.machine().in(locale) + " (" + event.code() + ")";
        return new Notice(
                NoticeKind.MAINTENANCE_NEAR,
                event.plan() + ":" + event.round().getEpochSecond(),
                reader.id(),
                reader.mail(),
                locale,
                words.get(locale, key + ".subject", reader.name(), machine, event.title(), when),
                words.get(locale, key + ".body", reader.name(), machine, event.title(), when),
                words.get(locale, key + ".action"),
                "/board/maintenance",
                null,
                null);
    }
}
