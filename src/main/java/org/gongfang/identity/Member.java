package org.gongfang.identity;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A member as other modules see them. */
public record Member(
        MemberId id,
        String name,
        String mail,
        Set<Role> roles,
        @Nullable OrganisationId organisation,
        Locale locale,
        boolean mailConfirmed,
        boolean enabled) {

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
