package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongfang.reservations.IfRefused;
import org.gongfang.reservations.ProposedSlot;
import org.gongfang.reservations.Remark;
import org.gongfang.reservations.Reservation;

/** Another slot that the provider proposes: what it is, until when it is held, and one tap to take it. */
class ProposalCard extends Composite<Section> {

    /** Hears the holder's answer. */
    interface Answer {

        void accept();

        void refuse();
    }

    ProposalCard(Reservation reservation, ProposedSlot proposed, ScreenWords words, Locale locale, Answer answer) {
        var when = new Paragraph(words.slot(proposed.slot(), reservation.zone(), locale));
        when.addClassName("gf-proposal-when");
        var where = new Paragraph(proposed.items().stream()
                .map(item -> item.name(locale) + " (" + item.resourceCode() + ")")
                .collect(Collectors.joining(" + ")));
        getContent().addClassName("gf-proposal");
        getContent()
                .add(new H2(getTranslation(locale, "reservations.proposal.title", reservation.code())), when, where);
        reservation.history().reversed().stream()
                .filter(change -> change.remark() == Remark.PROPOSED)
                .findFirst()
                .filter(change -> !change.reason().isBlank())
                .ifPresent(change -> getContent().add(quiet(change.reason())));
        var until = reservation.holdExpiresAt();
        if (until != null) {
            getContent()
                    .add(quiet(getTranslation(
                            locale,
                            proposed.ifRefused() == IfRefused.DECLINE
                                    ? "reservations.proposal.held-or-declined"
                                    : "reservations.proposal.held-or-waits",
                            words.moment(until, reservation.zone(), locale),
                            words.slot(reservation.slot(), reservation.zone(), locale))));
        }
        var accept = new Button(
                getTranslation(locale, "reservations.proposal.accept"),
                VaadinIcon.CHECK.create(),
                click -> answer.accept());
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.setDisableOnClick(true);
        var refuse = new Button(getTranslation(locale, "reservations.proposal.refuse"), click -> answer.refuse());
        refuse.setDisableOnClick(true);
        var deeds = new Div(accept, refuse);
        deeds.addClassName("gf-deeds");
        getContent().add(deeds);
    }

    private static Paragraph quiet(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("gf-quiet");
        return paragraph;
    }
}
