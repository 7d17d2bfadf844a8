package org.gongfang.notifications;

import org.gongfang.identity.Member;
import org.gongfang.identity.Members;
import org.gongfang.identity.Role;
import org.gongfang.reservations.MachineFaultSettled;
import org.gongfang.reservations.MachineFaulty;
import org.gongfang.shared.Words;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the staff of faults, and those who reported them what became of it. */
@Component
class FaultNotices {

    private final Members members;
    private final Dispatch dispatch;
    private final Words words;

    FaultNotices(Members members, Dispatch dispatch, Words words) {
        this.members = members;
        this.dispatch = dispatch;
        this.words = words;
    }

    /** Managers hear of every fault, technicians of those that hinder somebody, and nobody of what they said themselves. */
    @ApplicationModuleListener
    void on(MachineFaulty event) {
        members.ofOrganisation(event.provider()).stream()
                .filter(member -> member.roles().contains(Role.PROVIDER_MANAGER)
                        || member.roles().contains(Role.TECHNICIAN) && !event.minor())
                .filter(member -> !member.id().equals(event.reporter()))
                .forEach(member -> dispatch.tell(notice(event, member)));
    }

    @ApplicationModuleListener
    void on(MachineFaultSettled event) {
        if (!event.reporter().equals(event.by())) {
            members.find(event.reporter()).ifPresent(reporter -> dispatch.tell(notice(event, reporter)));
        }
    }

    private Notice notice(MachineFaulty event, Member reader) {
        var locale = Words.nearest(reader.locale());
        return notice(
                event.closed() ? NoticeKind.FAULT_CLOSED : NoticeKind.FAULT_REPORTED,
                event.fault().toString(),
                reader,
                "/board/faults/" + event.fault(),
                event.machine().in(locale) + " (" + event.code() + ")",
                event.description(),
                event.hit());
    }

    private Notice notice(MachineFaultSettled event, Member reader) {
        var locale = Words.nearest(reader.locale());
        return notice(
                event.repaired() ? NoticeKind.FAULT_REPAIRED : NoticeKind.FAULT_REJECTED,
                // Taken back and settled once more, it is told once more.
                event.fault() + ":" + event.at().getEpochSecond(),
                reader,
                "/resources/" + event.code(),
                event.machine().in(locale) + " (" + event.code() + ")",
                event.note(),
                0);
    }

    private Notice notice(
            NoticeKind kind, String occasion, Member reader, String path, String machine, String said, int hit) {
        var locale = Words.nearest(reader.locale());
        var key = "notifications.mail." + kind.token();
        return new Notice(
                kind,
                occasion,
                reader.id(),
                reader.mail(),
                locale,
                words.get(locale, key + ".subject", reader.name(), machine, said, hit),
                words.get(locale, key + ".body", reader.name(), machine, said, hit),
                words.get(locale, key + ".action"),
                path,
                null,
                null);
    }
}
