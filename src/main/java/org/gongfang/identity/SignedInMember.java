package org.gongfang.identity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The member that a session or a token stands for. It is a snapshot taken at sign-in and holds no password; the
 * revision tells whether roles, organisation or password have changed since.
 */
public record SignedInMember(
        MemberId id,
        String mail,
        String name,
        Set<Role> roles,
        @Nullable OrganisationId organisation,
        Locale locale,
        int revision)
        implements UserDetails {

    public SignedInMember {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return roles.stream()
                .sorted()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return mail;
    }
}
