package org.gongfang.reservations;

import java.util.List;
import org.gongfang.identity.Member;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.projects.ClearedProjects;
import org.gongfang.projects.Patents;
import org.gongfang.projects.ProjectId;
import org.gongfang.resources.Audience;
import org.gongfang.resources.BookingTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether a person is among those for whom resources are there. */
@Component
class Admission {

    private final Members members;
    private final Patents patents;
    private final ObjectProvider<ClearedProjects> clearances;

    Admission(Members members, Patents patents, ObjectProvider<ClearedProjects> clearances) {
        this.members = members;
        this.patents = patents;
        this.clearances = clearances;
    }

    /** @throws org.gongfang.shared.Refusal when the person may not book one of the resources */
    void require(List<BookingTerms> resources, MemberId holder, @Nullable ProjectId project) {
        if (members.find(holder).filter(Member::mailConfirmed).isEmpty()) {
            throw new MailNotConfirmed();
        }
        if (resources.stream().anyMatch(one -> one.rules().audience() == Audience.PATENT_HOLDERS)
                && !patents.holdsGranted(holder)) {
            throw new NotAllowed();
        }
        for (var resource : resources) {
            if (resource.rules().audience() == Audience.CLEARED_PROJECTS && !isCleared(project, holder)) {
                throw new ProjectNotCleared(resource.code());
            }
        }
    }

    private boolean isCleared(@Nullable ProjectId project, MemberId holder) {
        return project != null && clearances.stream().anyMatch(one -> one.isCleared(project, holder));
    }
}
