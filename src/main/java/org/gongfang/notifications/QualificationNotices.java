package org.gongfang.notifications;

import java.time.LocalDate;
import org.gongfang.identity.Member;
import org.gongfang.identity.Members;
import org.gongfang.reservations.QualificationEnding;
import org.gongfang.shared.Named;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.Words;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Reminds people of qualifications that end soon. */
@Component
class QualificationNotices {

    private final Members members;
    private final Dispatch dispatch;
    private final Words words;

    QualificationNotices(Members members, Dispatch dispatch, Words words) {
        this.members = members;
        this.dispatch = dispatch;
        this.words = words;
    }

    @ApplicationModuleListener
    void on(QualificationEnding event) {
        members.find(event.holder()).ifPresent(holder -> dispatch.tell(notice(event, holder)));
    }

    private Notice notice(QualificationEnding event, Member holder) {
        var locale = Words.nearest(holder.locale());
        var key = "notifications.mail." + NoticeKind.QUALIFICATION_ENDING.token();
        var name = new Named(event.nameZh(), event.nameEn()).in(locale);
        var until = Spoken.fullDate(LocalDate.ofInstant(event.validUntil(), Spoken.DISTRICT_ZONE), locale);
        return new Notice(
                NoticeKind.QUALIFICATION_ENDING,
                // Renewed, it may end once more; each end is told once.
                event.held() + ":" + event.validUntil().getEpochSecond(),
                holder.id(),
                holder.mail(),
                locale,
                words.get(locale, key + ".subject", holder.name(), name, until),
                words.get(locale, key + ".body", holder.name(), name, until),
                words.get(locale, key + ".action"),
                "/my/qualifications",
                null,
                event.validUntil());
    }
}
