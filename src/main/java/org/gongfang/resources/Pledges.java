package org.gongfang.resources;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.Spoken;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hours a month that providers promise to the public. Promises are public: whoever is signed in may read them. */
@Service
@Transactional(readOnly = true)
public class Pledges {

    public static final int MONTHS_AT_MOST = 24;
    public static final int HOURS_AT_MOST = 100_000;

    private final PledgeRecords pledges;
    private final ResourceRecords resources;
    private final Capabilities capabilities;
    private final Ownership ownership;
    private final AuditTrail audit;
    private final Clock clock;

    Pledges(
            PledgeRecords pledges,
            ResourceRecords resources,
            Capabilities capabilities,
            Ownership ownership,
            AuditTrail audit,
            Clock clock) {
        this.pledges = pledges;
        this.resources = resources;
        this.capabilities = capabilities;
        this.ownership = ownership;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Promises so many hours for each of some months, in the place of what was promised before; none at all to promise
     * nothing. A month that has begun can be promised more but not less, one that is over stays as it is.
     */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional
    public void promise(PledgeSubject subject, YearMonth first, int months, int hours) {
        range(months, 1, MONTHS_AT_MOST, "months");
        range(hours, 0, HOURS_AT_MOST, "hours");
        requireOwn(subject);
        var now = YearMonth.from(LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE));
        if (first.isBefore(now)) {
            throw new PledgeRefused("pledge-past", "month");
        }
        range(first.getYear(), now.getYear(), now.getYear() + 5, "month");
        for (int i = 0; i < months; i++) {
            promise(new Pledge(ownership.provider(), subject, first.plusMonths(i), hours), now);
        }
        audit.record(
                "hours-pledged",
                first.toString(),
                subject.scope() + (subject.key().isEmpty() ? "" : " " + subject.key()) + ": " + months + " × " + hours
                        + " h");
    }

    private void promise(Pledge pledge, YearMonth now) {
        var known = pledges.findByProviderAndFirstDayAndScopeAndSubject(
                pledge.provider(),
                pledge.month().atDay(1),
                pledge.subject().scope(),
                pledge.subject().key());
        int before = known.map(StoredPledge::hours).orElse(0);
        if (pledge.month().equals(now) && pledge.hours() < before) {
            throw new PledgeRefused("pledge-lowered", "hours", before);
        }
        if (pledge.hours() == 0) {
            known.ifPresent(pledges::delete);
        } else {
            known.ifPresentOrElse(
                    stored -> stored.promise(pledge.hours()), () -> pledges.save(new StoredPledge(pledge)));
        }
    }

    /** What a provider promises from one month to another, both included, in order. */
    @PreAuthorize("isAuthenticated()")
    public List<Pledge> ofProvider(OrganisationId provider, YearMonth first, YearMonth last) {
        return pledges.findByProviderAndFirstDayBetweenOrderByFirstDay(provider, first.atDay(1), last.atDay(1)).stream()
                .map(StoredPledge::shown)
                .toList();
    }

    /** What all providers promise with all their machines from one month to another, both included, in order. */
    @PreAuthorize("isAuthenticated()")
    public List<Pledge> ofAllProviders(YearMonth first, YearMonth last) {
        return pledges
                .findByScopeAndFirstDayBetweenOrderByFirstDay(PledgeScope.PROVIDER, first.atDay(1), last.atDay(1))
                .stream()
                .map(StoredPledge::shown)
                .toList();
    }

    private void requireOwn(PledgeSubject subject) {
        switch (subject.scope()) {
            case PROVIDER -> {
                if (!subject.key().isEmpty()) {
                    throw new InvalidInput("pledge-subject", "subject");
                }
            }
            case CAPABILITY -> {
                if (!CapabilityCode.isWellFormed(subject.key())
                        || capabilities.find(new CapabilityCode(subject.key())).isEmpty()) {
                    throw new InvalidInput("resource-capability-unknown", "subject", subject.key());
                }
            }
            case RESOURCE ->
                ownership.require(resources
                        .findById(new ResourceId(id(subject.key())))
                        .map(StoredResource::provider)
                        .orElseThrow(NotFound::new));
        }
    }

    private static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException noId) {
            var refusal = new InvalidInput("pledge-subject", "subject");
            refusal.addSuppressed(noId);
            throw refusal;
        }
    }

    private static void range(int figure, int least, int most, String field) {
        if (figure < least || figure > most) {
            throw new InvalidInput(
                    "resource-figure-out-of-range", field, Integer.toString(least), Integer.toString(most));
        }
    }
}
