package org.gongfang.notifications;

import java.time.LocalDate;
import org.gongfang.identity.Member;
import org.gongfang.identity.Members;
import org.gongfang.reservations.QualificationEnding;
import org.gongfang.shared.Named;
import org.gongfang.shared.Spoken;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Reminds people of qualifications that end soon. */
@Component
class QualificationNotices {

    private final Members members;
    private final NoticeWriter writer;
    private final Dispatch dispatch;

    QualificationNotices(Members members, NoticeWriter writer, Dispatch dispatch) {
        this.members = members;
        this.writer = writer;
        this.dispatch = dispatch;
    }

    @ApplicationModuleListener
    void on(QualificationEnding event) {
        members.find(event.holder()).ifPresent(holder -> dispatch.tell(notice(event, holder)));
    }

    private Notice notice(QualificationEnding event, Member holder) {
        var until = LocalDate.ofInstant(event.validUntil(), Spoken.DISTRICT_ZONE);
        return writer.write(
                NoticeKind.QUALIFICATION_ENDING,
                // Renewed, it may end once more; each end is told once.
                event.held() + ":" + event.validUntil().getEpochSecond(),
                holder,
                "/my/qualifications",
                event.validUntil(),
                locale -> new Object[] {
                    new Named(event.nameZh(), event.nameEn()).in(locale), Spoken.fullDate(until, locale)
                });
    }
}
