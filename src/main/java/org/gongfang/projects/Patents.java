package org.gongfang.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Member;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.Spoken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The granted patents that holders have entered: each number belongs to one person. */
@Service
public class Patents {

    private static final int LONGEST_TITLE = 200;

    private final PatentRecords records;
    private final CurrentMember currentMember;
    private final Members members;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Patents(
            PatentRecords records,
            CurrentMember currentMember,
            Members members,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.currentMember = currentMember;
        this.members = members;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Adds a patent of the person who is signed in and whose mail address is confirmed. */
    @Transactional
    @PreAuthorize("hasRole('PATENT_HOLDER')")
    public PatentId add(NewPatent entered) {
        var holder = currentMember.id();
        requireConfirmedMail(holder);
        var number = check(entered.number());
        var title = entered.title().strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new InvalidInput("patent-title", "title", LONGEST_TITLE);
        }
        if (entered.grantedOn().isAfter(today()) || entered.grantedOn().getYear() < number.year()) {
            throw new InvalidInput("patent-granted-on", "grantedOn", Integer.toString(number.year()));
        }
        records.findByNumber(number).ifPresent(claimed -> {
            throw new PatentAlreadyClaimed(number, claimed.holder().equals(holder));
        });
        var patent = new StoredPatent(number, title, holder, entered.grantedOn(), clock.instant());
        try {
            records.saveAndFlush(patent);
        } catch (DataIntegrityViolationException claimedMeanwhile) {
            throw new PatentAlreadyClaimed(number, false);
        }
        audit.record("patent-added", number.value(), title);
        events.publishEvent(patent.added());
        return patent.id();
    }

    /** Takes a patent of the person who is signed in off the list. */
    @Transactional
    @PreAuthorize("hasRole('PATENT_HOLDER')")
    public void remove(PatentId id) {
        var patent = records.findById(id)
                .filter(found -> found.holder().equals(currentMember.id()))
                .orElseThrow(NotFound::new);
        records.delete(patent);
        audit.record("patent-removed", patent.number().value(), "");
        events.publishEvent(patent.removed(clock.instant()));
    }

    /** The patents of the person who is signed in, the latest grant first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('PATENT_HOLDER')")
    public List<Patent> mine() {
        return records.findByHolderOrderByGrantedOnDescIdDesc(currentMember.id()).stream()
                .map(StoredPatent::read)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Patent> find(PatentId id) {
        return records.findById(id).map(StoredPatent::read);
    }

    /** Whether the person has a patent in force, which opens what is kept for patent holders. */
    @Transactional(readOnly = true)
    public boolean holdsGranted(MemberId member) {
        return records.existsByHolderAndState(member, LegalState.GRANTED);
    }

    /**
     * Reads a number as typed, and refuses one of a year that is still to come.
     *
     * @throws InvalidPatentNumber naming the rule that it breaks
     */
    public PatentNumber check(String typed) {
        var number = PatentNumber.parse(typed);
        if (number.year() > today().getYear()) {
            throw new InvalidPatentNumber(InvalidPatentNumber.Rule.YEAR, Integer.toString(number.year()));
        }
        return number;
    }

    private void requireConfirmedMail(MemberId holder) {
        if (!members.find(holder).map(Member::mailConfirmed).orElse(false)) {
            throw new ConfirmedMailNeeded();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE);
    }
}
