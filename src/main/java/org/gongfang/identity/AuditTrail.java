package org.gongfang.identity;

import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who did what, and when: written with the deed itself, never changed, never deleted. */
@Service
public class AuditTrail {

    /**
     * Adds a line for the current member, or for the system when nobody is signed in. It joins the caller's
     * transaction: a deed that is rolled back leaves no line. Never hand in passwords or tokens.
     *
     * @param action what was done, in kebab-case such as {@code reservation-confirmed}
     * @param subject to what, such as a reservation's code
     * @param detail more of it, or an empty string
     */
    public void record(String action, String subject, String detail) {
        throw new IllegalStateException("pending " + action + subject + detail);
    }

    /** One page of the lines that match, newest first. */
    @PreAuthorize("hasRole('ADMIN')")
    public List<AuditEntry> list(AuditFilter filter, Pageable page) {
        throw new IllegalStateException("pending " + filter + page);
    }
}
