package org.gongfang.identity;

import java.time.Clock;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who did what, and when: written with the deed itself, never changed, never deleted. */
@Service
@Transactional(readOnly = true)
public class AuditTrail {

    /** The actor's name of lines that the system itself wrote; screens translate it. */
    public static final String SYSTEM = "system";

    private final AuditLineRecords lines;
    private final CurrentMember currentMember;
    private final Clock clock;

    AuditTrail(AuditLineRecords lines, CurrentMember currentMember, Clock clock) {
        this.lines = lines;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    /**
     * Adds a line for the current member, or for the system when nobody is signed in. It joins the caller's
     * transaction: a deed that is rolled back leaves no line. Never hand in passwords or tokens.
     *
     * @param action what was done, in kebab-case such as {@code reservation-confirmed}
     * @param subject to what, such as a reservation's code
     * @param detail more of it, or an empty string
     */
    @Transactional
    public void record(String action, String subject, String detail) {
        var actor = currentMember.find();
        lines.save(new AuditLine(
                clock.instant(),
                actor.map(SignedInMember::id).orElse(null),
                actor.map(SignedInMember::name).orElse(SYSTEM),
                action,
                subject,
                detail));
    }

    /** Adds a line for someone who acts without being signed in, such as a person who registers. */
    @Transactional
    void recordFor(Account actor, String action, String detail) {
        lines.save(new AuditLine(clock.instant(), actor.id(), actor.name(), action, actor.mail(), detail));
    }

    /** One page of the lines that match, newest first. */
    @PreAuthorize("hasRole('ADMIN')")
    public List<AuditEntry> list(AuditFilter filter, Pageable page) {
        var actor = filter.actor();
        var subject = filter.subject();
        return lines
                .page(
                        filter.action(),
                        subject == null ? null : SearchText.escape(subject),
                        actor == null ? null : actor.value(),
                        filter.from(),
                        filter.to(),
                        page)
                .stream()
                .map(AuditLine::shown)
                .toList();
    }

    /** The actions that occur in the trail, for choosing one to look for. */
    @PreAuthorize("hasRole('ADMIN')")
    public List<String> actions() {
        return lines.actions();
    }
}
