package org.gongfang.identity;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** The member on whose behalf the current thread works. */
@Component
public class CurrentMember {

    private final SignedInMembers signedInMembers;

    CurrentMember(SignedInMembers signedInMembers) {
        this.signedInMembers = signedInMembers;
    }

    public Optional<SignedInMember> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInMember member
                ? Optional.of(member)
                : Optional.empty();
    }

    /** @throws AccessDeniedException when nobody is signed in */
    public SignedInMember require() {
        return find().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    /** @throws AccessDeniedException when nobody is signed in */
    public MemberId id() {
        return require().id();
    }

    /**
     * The organisation that the member works for.
     *
     * @throws AccessDeniedException when there is none
     */
    public OrganisationId organisation() {
        var organisation = require().organisation();
        if (organisation == null) {
            throw new AccessDeniedException("The member belongs to no organisation");
        }
        return organisation;
    }

    /** Does the work as that member; for demo data and for jobs that act in someone's name. */
    public <T> T actAs(MemberId member, Supplier<T> work) {
        var acting = signedInMembers.of(member);
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(acting, null, acting.getAuthorities())));
            return work.get();
        } finally {
            restore(before);
        }
    }

    // An empty context must not stay on the thread: it would hide the one that a session holds.
    private static void restore(SecurityContext before) {
        if (before.getAuthentication() == null) {
            SecurityContextHolder.clearContext();
        } else {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Does the work as that member; for demo data and for jobs that act in someone's name. */
    public void actAs(MemberId member, Runnable work) {
        actAs(member, () -> {
            work.run();
            return true;
        });
    }
}
