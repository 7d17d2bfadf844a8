package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.gongfang.reservations.ReservationId;
import org.gongfang.reservations.Waitlist;
import org.gongfang.reservations.WaitlistOffer;
import org.gongfang.reservations.WaitlistOutcome;
import org.gongfang.shared.ui.PageHeader;

/** Where the mail about an offer leads: one tap accepts it; later it says what became of it. */
@Route("my/waitlist/offers/:offer")
@PermitAll
class WaitlistOfferView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String OFFER = "offer";

    private final Waitlist waitlist;
    private final WaitlistAnswers answers;
    private final ScreenWords screen;
    private final WaitlistWords words;
    private final PageHeader header = new PageHeader("", null);
    private final Div content = new Div();

    WaitlistOfferView(Waitlist waitlist, WaitlistAnswers answers, ScreenWords screen, WaitlistWords words) {
        this.waitlist = waitlist;
        this.answers = answers;
        this.screen = screen;
        this.words = words;
        header.setTitle(getTranslation("waitlist.offer.title"));
        getContent().addClassNames("gf-page", "gf-page-narrow");
        getContent().add(header, content, new RouterLink(getTranslation("waitlist.title"), MyWaitlistView.class));
    }

    static RouterLink link(String text, WaitlistOffer offer) {
        var link = new RouterLink(
                text,
                WaitlistOfferView.class,
                new RouteParameters(OFFER, offer.id().toString()));
        link.addClassName("gf-slot");
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("waitlist.offer.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = event.getRouteParameters()
                .get(OFFER)
                .flatMap(WaitlistOfferView::id)
                .flatMap(waitlist::offer);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get());
    }

    private static Optional<ReservationId> id(String text) {
        try {
            return Optional.of(new ReservationId(UUID.fromString(text)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private void show(WaitlistOffer offer) {
        content.removeAll();
        if (offer.isOpen(words.now())) {
            content.add(new WaitlistOfferPanel(
                    offer,
                    answers.on(getLocale(), () -> waitlist.offer(offer.id()).ifPresent(this::show)),
                    screen,
                    words,
                    getLocale()));
            return;
        }
        var made = offer.made();
        header.setSubtitle(
                made.resourceName().in(getLocale()) + " · " + screen.slot(made.slot(), made.zone(), getLocale()));
        var answer = offer.answer() == WaitlistOutcome.OFFERED ? WaitlistOutcome.LAPSED : offer.answer();
        var said = new Paragraph(getTranslation("waitlist.offer." + answer));
        said.addClassName("gf-note");
        content.add(said);
        var booked = offer.held();
        if (booked != null && answer == WaitlistOutcome.ACCEPTED) {
            content.add(new RouterLink(
                    booked.code(),
                    ReservationView.class,
                    new RouteParameters(ReservationView.RESERVATION, booked.code())));
        }
    }
}
