package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongfang.reservations.Reservation;
import org.gongfang.resources.BookingRules;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.ui.SlotField;
import org.jspecify.annotations.Nullable;

/**
 * Chooses another slot for a reservation: one of those that are offered, or any by fields. It stands at the slot that
 * the reservation has.
 *
 * @param <T> what is offered
 */
class SlotChoice<T> extends Composite<Div> {

    private final Supplier<List<T>> offers;
    private final Function<T, TimeSlot> slotOf;
    private final Function<T, String> label;
    private final Locale locale;
    private final Runnable changed;
    private final Div offered = new Div();
    private final SlotField slot;
    private @Nullable T chosen;

    /**
     * @param offers asked anew by each {@link #offer()}
     * @param label what stands on the button of an offer
     * @param changed hears of every other choice
     */
    SlotChoice(
            Reservation reservation,
            BookingRules rules,
            Supplier<List<T>> offers,
            Function<T, TimeSlot> slotOf,
            Function<T, String> label,
            Locale locale,
            Runnable changed) {
        this.offers = offers;
        this.slotOf = slotOf;
        this.label = label;
        this.locale = locale;
        this.changed = changed;
        offered.addClassName("gf-offered");
        slot = new SlotField(getTranslation(locale, "reservations.book.time"), locale);
        slot.setRules(reservation.zone(), rules.grid(), rules.minLength(), rules.maxLength());
        slot.setValue(reservation.slot());
        slot.addValueChangeListener(change -> changed.run());
        getContent().addClassName("gf-dialog-form");
        getContent().add(offered, slot);
    }

    /** Shows what is free by now. */
    void offer() {
        offered.removeAll();
        var free = offers.get();
        offered.setVisible(!free.isEmpty());
        offered.add(new H3(getTranslation(locale, "reservations.reschedule.offered")));
        free.forEach(one -> offered.add(button(one)));
    }

    private Button button(T offer) {
        var button = new Button(label.apply(offer), click -> {
            chosen = offer;
            slot.setValue(slotOf.apply(offer));
            changed.run();
        });
        button.addClassName("gf-slot");
        return button;
    }

    /** The slot that is chosen, if the fields make one. */
    Optional<TimeSlot> slot() {
        return Optional.ofNullable(slot.getValue());
    }

    /** The offer that was chosen, unless another slot has been chosen since. */
    Optional<T> offerTaken() {
        return Optional.ofNullable(chosen).filter(offer -> slotOf.apply(offer).equals(slot.getValue()));
    }
}
