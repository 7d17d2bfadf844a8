package org.gongfang.notifications;

import java.util.Locale;
import org.gongfang.identity.Member;
import org.gongfang.identity.Members;
import org.gongfang.identity.Role;
import org.gongfang.reservations.MachineFaultSettled;
import org.gongfang.reservations.MachineFaulty;
import org.gongfang.shared.Named;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the staff of faults, and those who reported them what became of it. */
@Component
class FaultNotices {

    private final Members members;
    private final NoticeWriter writer;
    private final Dispatch dispatch;

    FaultNotices(Members members, NoticeWriter writer, Dispatch dispatch) {
        this.members = members;
        this.writer = writer;
        this.dispatch = dispatch;
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
        return writer.write(
                event.closed() ? NoticeKind.FAULT_CLOSED : NoticeKind.FAULT_REPORTED,
                event.fault().toString(),
                reader,
                "/board/faults/" + event.fault(),
                locale ->
                        new Object[] {named(event.machine(), event.code(), locale), event.description(), event.hit()});
    }

    private Notice notice(MachineFaultSettled event, Member reader) {
        return writer.write(
                event.repaired() ? NoticeKind.FAULT_REPAIRED : NoticeKind.FAULT_REJECTED,
                // Taken back and settled once more, it is told once more.
                event.fault() + ":" + event.at().getEpochSecond(),
                reader,
                "/resources/" + event.code(),
                locale -> new Object[] {named(event.machine(), event.code(), locale), event.note()});
    }

    private static String named(Named machine, String code, Locale locale) {
        return machine.in(locale) + " (" + code + ")";
    }
}
