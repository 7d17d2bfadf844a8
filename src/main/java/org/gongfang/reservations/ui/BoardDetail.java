package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import java.util.Set;
import org.gongfang.identity.Member;
import org.gongfang.reservations.Reservation;
import org.gongfang.resources.ResourceId;
import org.jspecify.annotations.Nullable;

/** A reservation beside the board: who, what, when, how to reach them, and the steps in place. */
class BoardDetail extends Composite<Aside> {

    private final Reservation reservation;

    BoardDetail(
            Reservation reservation,
            @Nullable Member holder,
            StepButtons steps,
            ScreenWords words,
            Locale locale,
            Runnable onClose) {
        this.reservation = reservation;
        var close = new Button(VaadinIcon.CLOSE.create(), click -> onClose.run());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation(locale, "reservations.board.close"));
        close.addClassName("gf-board-close");
        getContent().addClassName("gf-board-detail");
        getContent().getElement().setAttribute("aria-label", reservation.code());
        getContent()
                .add(
                        close,
                        new ReservationSummary(reservation, true, words, locale),
                        new StatusNote(reservation, words, locale));
        if (holder != null) {
            getContent().add(new Paragraph(new MailLink(holder)));
        }
        getContent().add(steps, new ReservationHistory(reservation, words, locale));
    }

    /** Whether one of the changed resources belongs to the reservation that is shown. */
    boolean touches(Set<ResourceId> changed) {
        return reservation.items().stream().anyMatch(item -> changed.contains(item.resource()));
    }
}
