package org.gongfang.identity;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The accounts of people: registration, passwords, and who is who. */
@Service
public class Members {

    /**
     * Makes an account for someone who registers themselves. Answers the same whether or not the mail address is
     * known already: then its owner is sent a link to set a new password instead.
     */
    public MemberId register(Registration registration) {
        throw new IllegalStateException("pending");
    }

    /** @throws LinkNotValid when the token is unknown, used or too old */
    public void confirmMail(String token) {
        throw new IllegalStateException("pending");
    }

    /** Sends a link to set a new password, if the address belongs to someone; nobody is told which. */
    public void requestPasswordReset(String mail) {
        throw new IllegalStateException("pending");
    }

    /** @throws LinkNotValid when the token is unknown, used or too old */
    public void resetPassword(String token, String password) {
        throw new IllegalStateException("pending");
    }

    /** Makes an account and mails its owner a link to set the first password. */
    @PreAuthorize("hasRole('ADMIN')")
    public MemberId create(NewMember newMember) {
        throw new IllegalStateException("pending");
    }

    public Optional<Member> find(MemberId id) {
        throw new IllegalStateException("pending");
    }

    public Optional<Member> findByMail(String mail) {
        throw new IllegalStateException("pending");
    }

    public Map<MemberId, Member> findAll(Collection<MemberId> ids) {
        throw new IllegalStateException("pending");
    }

    /** The names of members, in one statement; unknown ids are left out. */
    public Map<MemberId, String> names(Collection<MemberId> ids) {
        throw new IllegalStateException("pending");
    }

    /** The enabled members of a role. */
    public List<Member> withRole(Role role) {
        throw new IllegalStateException("pending");
    }

    /** The enabled managers of a provider. */
    public List<Member> managersOf(OrganisationId organisation) {
        throw new IllegalStateException("pending");
    }

    /** The enabled members of an organisation, by name. */
    public List<Member> ofOrganisation(OrganisationId organisation) {
        throw new IllegalStateException("pending");
    }

    /** Remembers the signed-in member's language. */
    @PreAuthorize("isAuthenticated()")
    public void setLocale(Locale locale) {
        throw new IllegalStateException("pending");
    }
}
