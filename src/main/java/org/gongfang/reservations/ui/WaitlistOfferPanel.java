package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.gongfang.reservations.WaitlistOffer;

/** An open offer: the slot, what it costs, until when it is kept, and the two answers. */
class WaitlistOfferPanel extends Composite<Div> {

    /** What is done with an offer. */
    interface Answers {
        void accept(WaitlistOffer offer);

        void decline(WaitlistOffer offer);
    }

    WaitlistOfferPanel(WaitlistOffer offer, Answers answers, ScreenWords screen, WaitlistWords words, Locale locale) {
        var made = offer.made();
        var slot =
                new Paragraph(made.resourceName().in(locale) + " · " + screen.slot(made.slot(), made.zone(), locale));
        slot.addClassName("gf-note");
        getContent().add(slot);
        var held = offer.held();
        if (held != null) {
            getContent().add(new Paragraph(screen.price(held.listPrice(), held.policyPrice(), locale)));
        }
        var endsAt = offer.endsAt();
        if (endsAt != null) {
            var left = new Paragraph(words.remaining(endsAt, locale));
            left.getElement().setAttribute("role", "status");
            getContent().add(left);
        }
        var accept = new Button(getTranslation(locale, "waitlist.accept"), click -> answers.accept(offer));
        accept.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        accept.setDisableOnClick(true);
        var decline = new Button(getTranslation(locale, "waitlist.decline"), click -> answers.decline(offer));
        decline.addThemeVariants(ButtonVariant.LARGE);
        decline.setDisableOnClick(true);
        var deeds = new Div(accept, decline);
        deeds.addClassName("gf-deeds");
        var why = new Span(words.figures(made, locale));
        why.addClassName("gf-quiet");
        getContent().add(deeds, new Paragraph(why));
    }
}
