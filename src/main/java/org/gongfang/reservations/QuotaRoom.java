package org.gongfang.reservations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.OrganisationId;
import org.gongfang.projects.ProjectId;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Rule;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Whether slots of a window fit into the quotas of a person and a project, by the bookings there are now. Each provider
 * is asked about once; nothing is locked, so a booking may still be refused.
 */
final class QuotaRoom {

    private final Quotas quotas;
    private final List<Quotas.Subject> subjects;
    private final TimeSlot window;
    private final Map<Asked, List<QuotaUse>> uses = new HashMap<>();
    private final Map<SharingAsked, List<ResourceId>> sharing = new HashMap<>();

    private record Asked(UUID subject, OrganisationId provider) {}

    private record SharingAsked(Rule rule, OrganisationId provider) {}

    QuotaRoom(Quotas quotas, MemberId person, @Nullable ProjectId project, TimeSlot window) {
        this.quotas = quotas;
        this.subjects = Quotas.subjects(person, project);
        this.window = window;
    }

    boolean has(Indexed resource, TimeSlot slot) {
        if (resource.rules().personQuota().isNone()
                && resource.rules().projectQuota().isNone()) {
            return true;
        }
        var wanted = List.of(new Wanted(terms(resource), 1));
        return subjects.stream().allMatch(subject -> has(subject, wanted, slot));
    }

    private boolean has(Quotas.Subject subject, List<Wanted> wanted, TimeSlot slot) {
        var terms = wanted.getFirst().terms();
        if (!subject.concerns(terms)) {
            return true;
        }
        var provider = terms.site().provider();
        var before = uses.computeIfAbsent(
                new Asked(subject.id(), provider),
                asked -> quotas.uses(
                        subject, provider, Quotas.hull(window, terms.site().zone()), Quotas.NONE));
        var together = subject.quota().apply(terms.rules()).shared()
                ? sharing.computeIfAbsent(
                        new SharingAsked(subject.rule(), provider), asked -> quotas.sharing(provider, subject.rule()))
                : List.<ResourceId>of();
        return Quotas.exceeded(subject, wanted, slot, before, together).isEmpty();
    }

    private static BookingTerms terms(Indexed resource) {
        return new BookingTerms(
                resource.id(),
                resource.code(),
                resource.kind(),
                resource.status(),
                "",
                "",
                1,
                false,
                resource.site(),
                resource.rules());
    }
}
