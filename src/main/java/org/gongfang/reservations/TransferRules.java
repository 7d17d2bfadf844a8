package org.gongfang.reservations;

import java.util.List;
import org.gongfang.identity.MemberId;
import org.gongfang.projects.ProjectId;
import org.gongfang.projects.ProjectTeams;
import org.gongfang.resources.BookingTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is asked of whoever takes a reservation over; inside the step's transaction, which holds its calendars. */
@Component
class TransferRules {

    private final FreshReads fresh;
    private final ObjectProvider<ProjectTeams> teams;

    TransferRules(FreshReads fresh, ObjectProvider<ProjectTeams> teams) {
        this.fresh = fresh;
        this.teams = teams;
    }

    /** @throws NotOfProject when the booking is for a project of others */
    void requireOfProject(@Nullable ProjectId project, MemberId person) {
        if (project != null && teams.stream().noneMatch(team -> team.has(project, person))) {
            throw new NotOfProject();
        }
    }

    /**
     * Lets the person have the booking by every rule about people; those about times were settled when it was made.
     *
     * @return how the provider answers, or null when it is asked for nobody
     * @throws org.gongfang.shared.Refusal when the person could not book it
     */
    @Nullable
    AnswerTerms require(Booking booking, MemberId person) {
        var slot = booking.slot();
        var project = booking.project();
        requireOfProject(project, person);
        var wanted = BookingTransaction.wanted(booking.request(), fresh);
        List<BookingTerms> all = wanted.stream().map(Wanted::terms).toList();
        fresh.requireAdmitted(all, person, project, slot);
        fresh.requireReliable(all, person);
        fresh.requireAlone(booking.id(), all, slot, person, project);
        fresh.requireQuota(booking.id(), wanted, slot, person, project);
        return Wanted.asks(wanted, slot);
    }
}
