package org.gongfang.reservations;

import java.time.Instant;
import org.gongfang.identity.Member;
import org.gongfang.identity.Members;
import org.gongfang.projects.ClearedProjects;
import org.gongfang.projects.Patents;
import org.gongfang.resources.Qualifications;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds out for whom is searched. */
@Component
class Applicants {

    private final Members members;
    private final Patents patents;
    private final Qualifications qualifications;
    private final ObjectProvider<ClearedProjects> clearances;
    private final Quotas quotas;

    Applicants(
            Members members,
            Patents patents,
            Qualifications qualifications,
            ObjectProvider<ClearedProjects> clearances,
            Quotas quotas) {
        this.members = members;
        this.patents = patents;
        this.qualifications = qualifications;
        this.clearances = clearances;
        this.quotas = quotas;
    }

    /** The person whom the search names, or anybody. */
    Applicant of(SlotQuery query, Instant now) {
        var conditions = query.conditions();
        var person = conditions.person();
        if (person == null) {
            return Applicant.ANYBODY;
        }
        var project = conditions.project();
        return new Person(
                members.find(person).filter(Member::mailConfirmed).isPresent(),
                () -> patents.holdsGranted(person),
                () -> project != null && clearances.stream().anyMatch(one -> one.isCleared(project, person)),
                qualifications.heldUntil(person),
                new QuotaRoom(quotas, person, project, query.window()),
                now);
    }
}
