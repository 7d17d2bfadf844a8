package org.gongfang.resources;

import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.OrganisationId;
import org.gongfang.identity.Role;
import org.gongfang.identity.SignedInMember;
import org.gongfang.shared.NotFound;
import org.springframework.stereotype.Component;

/** Keeps providers apart: what belongs to another one does not exist. */
@Component
class Ownership {

    private final CurrentMember currentMember;

    Ownership(CurrentMember currentMember) {
        this.currentMember = currentMember;
    }

    /** The provider that the signed-in manager works for. */
    OrganisationId provider() {
        return currentMember.organisation();
    }

    /** @throws NotFound when the signed-in member does not work for the provider */
    void require(OrganisationId provider) {
        if (!worksFor(provider)) {
            throw new NotFound();
        }
    }

    /** Whether someone is signed in who manages the provider or works there as a technician. */
    boolean worksFor(OrganisationId provider) {
        return currentMember
                .find()
                .filter(member -> provider.equals(member.organisation()))
                .filter(Ownership::isStaff)
                .isPresent();
    }

    /** Whether someone is signed in who manages the provider. */
    boolean manages(OrganisationId provider) {
        return currentMember
                .find()
                .filter(member -> provider.equals(member.organisation()))
                .filter(member -> member.has(Role.PROVIDER_MANAGER))
                .isPresent();
    }

    /** Whether someone is signed in who works for the district. */
    boolean isOfficial() {
        return currentMember.find().filter(member -> member.has(Role.OFFICIAL)).isPresent();
    }

    private static boolean isStaff(SignedInMember member) {
        return member.has(Role.PROVIDER_MANAGER) || member.has(Role.TECHNICIAN);
    }
}
