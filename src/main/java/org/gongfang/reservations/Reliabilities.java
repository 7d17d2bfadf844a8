package org.gongfang.reservations;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.MemberId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people may know of reliability: everybody their own with its reasons, managers the score of those who ask them. */
@Service
@Transactional(readOnly = true)
public class Reliabilities {

    private final ReliabilityMarks marks;
    private final ReservationAccess access;
    private final CurrentMember currentMember;
    private final Clock clock;

    Reliabilities(ReliabilityMarks marks, ReservationAccess access, CurrentMember currentMember, Clock clock) {
        this.marks = marks;
        this.access = access;
        this.currentMember = currentMember;
        this.clock = clock;
    }

    /** One's own, with the reasons. */
    @PreAuthorize("isAuthenticated()")
    public Reliability mine() {
        return marks.of(currentMember.id(), clock.instant());
    }

    /** The scores of the holders of reservations at one's own provider; nothing of others, and no reasons. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public Map<MemberId, Integer> scores(Collection<Reservation> asked) {
        var holders = asked.stream()
                .filter(one -> access.manages(one.provider()))
                .map(Reservation::holder)
                .collect(Collectors.toSet());
        return marks.of(holders, clock.instant()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().score()));
    }
}
