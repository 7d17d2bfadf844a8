package org.gongfang.resources;

import java.util.List;
import java.util.Optional;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.MemberId;
import org.gongfang.shared.NotFound;
import org.springframework.stereotype.Component;

/** Who may report a fault of which resource, and whose word closes it. */
@Component
class FaultReporters {

    private final Ownership ownership;
    private final CurrentMember currentMember;
    private final List<ReservationWitness> witnesses;
    private final List<PresentUsers> presence;

    FaultReporters(
            Ownership ownership,
            CurrentMember currentMember,
            List<ReservationWitness> witnesses,
            List<PresentUsers> presence) {
        this.ownership = ownership;
        this.currentMember = currentMember;
        this.witnesses = witnesses;
        this.presence = presence;
    }

    /** @throws FaultNotAllowed when the member may not, NotFound when the resource is none of the member's business */
    StoredFault.Reporter require(StoredResource resource) {
        return find(resource)
                .orElseThrow(
                        () -> resource.status() == ResourceStatus.DRAFT || resource.kind() == ResourceKind.TECHNICIAN
                                ? new NotFound()
                                : new FaultNotAllowed());
    }

    /** The signed-in member as a reporter, if that is what they may be. */
    Optional<StoredFault.Reporter> find(StoredResource resource) {
        if (resource.kind() == ResourceKind.TECHNICIAN) {
            return Optional.empty();
        }
        return currentMember.find().flatMap(member -> {
            boolean staff = ownership.worksFor(resource.provider());
            return staff || hasReserved(member.id(), resource)
                    ? Optional.of(new StoredFault.Reporter(member.id(), staff, staff || isAtIt(member.id(), resource)))
                    : Optional.empty();
        });
    }

    private boolean hasReserved(MemberId member, StoredResource resource) {
        return witnesses.stream().anyMatch(witness -> witness.hasReserved(member, resource.id()));
    }

    /** One place of a pool is not the pool: there the staff have to look before all of it is closed. */
    private boolean isAtIt(MemberId member, StoredResource resource) {
        return resource.units() == 1 && presence.stream().anyMatch(users -> users.isAtIt(member, resource.id()));
    }
}
