package org.gongfang.reservations.ui;

import java.util.List;
import java.util.Optional;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Member;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.SlotRequest;
import org.gongfang.resources.BookingTerms;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Resources;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.ui.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the dialog that books for somebody asks of the house. */
@Component
class BookForDesk {

    private final Reservations reservations;
    private final Resources resources;
    private final CurrentMember currentMember;
    private final Messages messages;

    BookForDesk(Reservations reservations, Resources resources, CurrentMember currentMember, Messages messages) {
        this.reservations = reservations;
        this.resources = resources;
        this.currentMember = currentMember;
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
        var holder = person == null ? currentMember.id() : person.id();
        return inSpite == null
                ? reservations.requestFor(holder, request, key)
                : reservations.requestInSpite(holder, request, key, inSpite);
    }

    String explain(Refusal refusal) {
        return messages.explain(refusal);
    }

    void done(String text) {
        messages.done(text);
    }
}
