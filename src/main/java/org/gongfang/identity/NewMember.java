package org.gongfang.identity;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account that an admin makes for someone; managers and technicians need a provider as organisation. */
public record NewMember(
        String name, String mail, Set<Role> roles, @Nullable OrganisationId organisation, Locale locale) {

    public NewMember {
        roles = Set.copyOf(roles);
    }
}
