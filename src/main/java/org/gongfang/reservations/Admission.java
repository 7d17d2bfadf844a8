package org.gongfang.reservations;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Objects;
import org.gongfang.identity.Member;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.projects.ClearedProjects;
import org.gongfang.projects.Patents;
import org.gongfang.projects.ProjectId;
import org.gongfang.resources.Audience;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.Qualifications;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether a person is among those for whom resources are there. */
@Component
class Admission {

    private final Members members;
    private final Patents patents;
    private final Qualifications qualifications;
    private final ObjectProvider<ClearedProjects> clearances;

    Admission(
            Members members,
            Patents patents,
            Qualifications qualifications,
            ObjectProvider<ClearedProjects> clearances) {
        this.members = members;
        this.patents = patents;
        this.qualifications = qualifications;
        this.clearances = clearances;
    }

    /** @throws org.gongfang.shared.Refusal when the person may not book one of the resources for the slot */
    void require(List<BookingTerms> resources, MemberId holder, @Nullable ProjectId project, TimeSlot slot) {
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
        requireQualified(resources, holder, slot);
    }

    /** What is required must be held until the slot ends, not just now. */
    private void requireQualified(List<BookingTerms> resources, MemberId holder, TimeSlot slot) {
        var required = resources.stream()
                .map(one -> one.rules().qualification())
                .filter(Objects::nonNull)
                .collect(toSet());
        var missing = qualifications.missing(holder, required, slot.endsAt());
        for (var resource : resources) {
            var needed = resource.rules().qualification();
            if (needed != null && missing.contains(needed)) {
                var kind = qualifications.findAll(missing).get(needed);
                if (kind != null) {
                    throw new QualificationRequired(resource.code(), kind);
                }
            }
        }
    }

    private boolean isCleared(@Nullable ProjectId project, MemberId holder) {
        return project != null && clearances.stream().anyMatch(one -> one.isCleared(project, holder));
    }
}
