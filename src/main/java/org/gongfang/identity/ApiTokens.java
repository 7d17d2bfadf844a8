package org.gongfang.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Personal access tokens for the REST interface. */
@Service
public class ApiTokens {

    /** A new token for the signed-in member; it is shown once and kept only as a hash. */
    @PreAuthorize("isAuthenticated()")
    public IssuedToken issue(String label) {
        throw new IllegalStateException("pending");
    }

    /** The signed-in member's tokens, newest first. */
    @PreAuthorize("isAuthenticated()")
    public List<ApiToken> list() {
        throw new IllegalStateException("pending");
    }

    /** @throws org.gongfang.shared.NotFound when it is not the signed-in member's own */
    @PreAuthorize("isAuthenticated()")
    public void revoke(ApiTokenId id) {
        throw new IllegalStateException("pending");
    }

    /** The member that the token stands for, unless it is unknown or revoked or the member is disabled. */
    public Optional<SignedInMember> authenticate(String token) {
        throw new IllegalStateException("pending");
    }
}
