package org.gongfang.reservations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourceStatus;
import org.gongfang.resources.Ties;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.TimeSlot;

/** The rules that a slot must meet before anything is booked; they know no database. */
final class BookingCheck {

    /** No slot is longer, so nothing that starts earlier before a window reaches into it. */
    static final Duration LONGEST = Duration.ofDays(62);

    /** No slot starts later from now than any horizon reaches. */
    static final Duration FARTHEST = Duration.ofDays(366);

    static final int MOST_RESOURCES = 10;
    static final int LONGEST_PURPOSE = 1000;
    static final int LONGEST_REASON = 500;

    private BookingCheck() {}

    /** What can be said of a request by itself. */
    static void form(SlotRequest request) {
        var items = request.items();
        boolean wrong = items.isEmpty()
                || items.size() > MOST_RESOURCES
                || items.stream().anyMatch(item -> item.units() < 1)
                || items.stream().map(SlotRequest.Item::resource).distinct().count() < items.size();
        if (wrong) {
            throw new InvalidInput("reservation-resources", "resources", MOST_RESOURCES);
        }
        purpose(request.purpose());
    }

    static void purpose(String purpose) {
        if (purpose.length() > LONGEST_PURPOSE) {
            throw new InvalidInput("reservation-purpose", "purpose", LONGEST_PURPOSE);
        }
    }

    /** The reason without blanks around it, which some steps require. */
    static String reason(String reason, boolean required) {
        var why = reason.strip();
        if (why.length() > LONGEST_REASON || required && why.isEmpty()) {
            throw new InvalidInput("reservation-reason", "reason", LONGEST_REASON);
        }
        return why;
    }

    /**
     * What a resource's own rules say to so many units of it for the slot.
     *
     * @param spared whether it does not matter how long before the start it is booked, as long as that lies ahead
     */
    static void rules(BookingTerms terms, int units, TimeSlot slot, Instant now, boolean spared) {
        if (terms.status() == ResourceStatus.DRAFT) {
            throw new NotFound();
        }
        if (terms.status() != ResourceStatus.PUBLISHED) {
            throw new NotBookable(terms.code());
        }
        var rules = terms.rules();
        // Time's far ends first: what follows counts in days and zones, which end before time does.
        var lead = spared ? Duration.ZERO : rules.leadTime();
        var earliest = now.plus(lead);
        if (slot.startsAt().isBefore(earliest)) {
            throw new TooSoon(lead, earliest);
        }
        var latest = now.plus(spared ? FARTHEST : rules.horizon());
        if (slot.startsAt().isAfter(latest)) {
            throw new TooFar(rules.horizon(), latest);
        }
        var most = rules.maxLength().compareTo(LONGEST) < 0 ? rules.maxLength() : LONGEST;
        if (slot.length().compareTo(most) > 0) {
            throw new TooLong(most);
        }
        if (!rules.grid().fits(slot, terms.site().zone())) {
            throw new OffGrid(rules.grid().step());
        }
        if (slot.length().compareTo(rules.minLength()) < 0) {
            throw new TooShort(rules.minLength());
        }
        if (units > terms.units()) {
            throw new TooManyUnits(terms.code(), units);
        }
    }

    /** A reservation's resources belong to one provider. */
    static void oneProvider(List<BookingTerms> resources) {
        if (resources.stream().map(terms -> terms.site().provider()).distinct().count() > 1) {
            throw new SeveralProviders();
        }
    }

    /** A room or a line brings its parts along; nobody books both. */
    static void apart(List<BookingTerms> resources, Map<ResourceId, Ties> ties) {
        for (var whole : resources) {
            var its = ties.get(whole.id());
            for (var part : resources) {
                if (its != null && its.contains(part.id())) {
                    throw new WholeAndPart(whole.code(), part.code());
                }
            }
        }
    }

    /** The slot lies wholly in one of the published stretches, which are merged. */
    static void insideOpening(BookingTerms terms, List<TimeSlot> published, TimeSlot slot) {
        if (published.stream().noneMatch(open -> open.encloses(slot))) {
            throw new OutsideOpening(terms.code());
        }
    }

    static boolean needsOperator(BookingTerms terms) {
        return terms.rules().operatorRequired() && terms.kind() != ResourceKind.TECHNICIAN;
    }
}
