package org.gongfang.reservations.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Member;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.Series;
import org.gongfang.reservations.SlotRequest;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Resources;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the dialog that books for somebody asks of the house. */
@Component
class BookForDesk {

    private final Reservations reservations;
    private final Resources resources;
    private final CurrentMember currentMember;
    private final SeriesForm series;
    private final Messages messages;

    BookForDesk(
            Reservations reservations,
            Resources resources,
            CurrentMember currentMember,
            SeriesForm series,
            Messages messages) {
        this.reservations = reservations;
        this.resources = resources;
        this.currentMember = currentMember;
        this.series = series;
        this.messages = messages;
    }

    /** The one person whom the words name; refused when they name nobody. */
    Member person(String mailOrCode) {
        return reservations.personToBookFor(mailOrCode.strip());
    }

    Optional<BookingTerms> terms(ResourceId resource) {
        return Optional.ofNullable(resources.terms(List.of(resource)).get(resource));
    }

    /** Books for the person, in spite of rules when it is said why, or for the house when there is nobody. */
    Reservation book(@Nullable Member person, SlotRequest request, String key, @Nullable String inSpite) {
        var holder = holder(person);
        return inSpite == null
                ? reservations.requestFor(holder, request, key)
                : reservations.requestInSpite(holder, request, key, inSpite);
    }

    /** The fields by which a booking comes again. */
    RepeatSection repeat(ScreenWords words, Locale locale, Runnable onChange) {
        return new RepeatSection(words, messages, locale, onChange);
    }

    /** Shows what each date would come to for the person, or for the house. */
    void look(RepeatSection repeat, @Nullable Member person, SlotRequest first) {
        series.lookFor(holder(person), repeat, first, zone(first));
    }

    /** Books all dates, for the person or for the house; a refusal that names dates is shown at them, too. */
    Series bookAll(RepeatSection repeat, @Nullable Member person, SlotRequest first, String key) {
        return series.bookFor(holder(person), repeat, first, zone(first), key);
    }

    private MemberId holder(@Nullable Member person) {
        return person == null ? currentMember.id() : person.id();
    }

    private ZoneId zone(SlotRequest first) {
        return terms(first.items().getFirst().resource())
                .map(terms -> terms.site().zone())
                .orElse(Spoken.DISTRICT_ZONE);
    }

    String explain(Refusal refusal) {
        return messages.explain(refusal);
    }

    void done(String text) {
        messages.done(text);
    }
}
