package org.gongfang.reservations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gongfang.identity.CurrentMember;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Resources;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of reservations when hours are taken back: people see whom it hits and decide for each, before anything
 * is changed. What was closed without them (a fault, a timetable) waits here until it is decided.
 */
@Service
public class ClosureImpact {

    private final ImpactTransaction transaction;
    private final Reservations reservations;
    private final Resources resources;
    private final CurrentMember currentMember;

    ClosureImpact(
            ImpactTransaction transaction,
            Reservations reservations,
            Resources resources,
            CurrentMember currentMember) {
        this.transaction = transaction;
        this.reservations = reservations;
        this.resources = resources;
        this.currentMember = currentMember;
    }

    /**
     * Makes a change that may take hours back, then carries out what was decided about the reservations that it hits.
     * The change stands first, so that nobody books the hours meanwhile; whatever cannot be carried out then is told and
     * waits among the {@link #undecided()}. Must not be called inside a transaction.
     *
     * @param touched the resources whose hours it may take
     * @param change makes the change through services; nothing of it remains when this refuses
     * @throws ReservationsAffected when it hits reservations that the decisions do not name, perhaps made a moment ago
     */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(propagation = Propagation.NEVER)
    public DecisionsDone change(Collection<ResourceId> touched, Runnable change, Decisions decisions) {
        requireReason(decisions);
        Contention.retried(() -> {
            transaction.make(touched, change, decisions);
            return touched;
        });
        return carryOut(decisions);
    }

    /** How many reservations a change would hit; nothing of it remains. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(propagation = Propagation.NEVER)
    public int rehearse(Collection<ResourceId> touched, Runnable change) {
        return Contention.retried(() -> {
            try {
                transaction.rehearse(touched, change);
                throw new IllegalStateException("A rehearsal ends with its curtain");
            } catch (ImpactTransaction.Rehearsed curtain) {
                return curtain.hit();
            }
        });
    }

    /** Decides about reservations that are hit already. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(propagation = Propagation.NEVER)
    public DecisionsDone decide(Decisions decisions) {
        requireReason(decisions);
        Contention.retried(() -> {
            transaction.keep(own(), decisions);
            return decisions;
        });
        return carryOut(decisions);
    }

    /** The reservations at one's provider whose hours are closed or not open, as nobody has decided yet. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(readOnly = true)
    public List<AffectedReservation> undecided() {
        return transaction.undecided(own());
    }

    /** How many reservations at one's provider wait for a decision. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(readOnly = true)
    public int countUndecided() {
        return transaction.countUndecided(own());
    }

    private List<ResourceId> own() {
        return resources.termsOfProvider(currentMember.organisation()).stream()
                .map(BookingTerms::id)
                .toList();
    }

    private static void requireReason(Decisions decisions) {
        boolean tells = decisions.each().values().stream().anyMatch(decision -> !(decision instanceof Decision.Keep));
        if (tells && decisions.reason().isBlank()
                || decisions.reason().strip().length() > BookingCheck.LONGEST_REASON) {
            throw new InvalidInput("reservation-reason", "reason", BookingCheck.LONGEST_REASON);
        }
    }

    private DecisionsDone carryOut(Decisions decisions) {
        int kept = 0;
        int moved = 0;
        int cancelled = 0;
        var failed = new ArrayList<DecisionsDone.Failed>();
        for (var entry : decisions.each().entrySet()) {
            try {
                switch (entry.getValue()) {
                    case Decision.Keep stays -> kept++;
                    case Decision.MoveAway away -> {
                        reservations.move(entry.getKey(), away.to(), decisions.reason());
                        moved++;
                    }
                    case Decision.Cancel gone -> {
                        reservations.cancel(entry.getKey(), decisions.reason());
                        cancelled++;
                    }
                }
            } catch (Refusal refusal) {
                failed.add(new DecisionsDone.Failed(entry.getKey(), refusal));
            }
        }
        return new DecisionsDone(kept, moved, cancelled, failed);
    }
}
