package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationId;
import org.gongfang.reservations.Reservations;
import org.gongfang.shared.PublicCode;
import org.gongfang.shared.ui.BackLink;
import org.gongfang.shared.ui.PageHeader;
import org.gongfang.shared.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/** One reservation: where it stands, when and where, what it costs, its history, and what can be done now. */
@Route("my/reservations/:reservation")
@PermitAll
class ReservationView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    static final String RESERVATION = "reservation";

    private final Reservations reservations;
    private final OfferedSteps steps;
    private final StepOffers offers;
    private final ProposalDesk proposals;
    private final TransferDesk transfers;
    private final FactSheet facts;
    private final TakeAlong takeAlong;
    private final UseCards uses;
    private final ScreenWords words;
    private @Nullable Reservation shown;

    ReservationView(
            Reservations reservations,
            OfferedSteps steps,
            StepOffers offers,
            ProposalDesk proposals,
            TransferDesk transfers,
            FactSheet facts,
            TakeAlong takeAlong,
            UseCards uses,
            ScreenWords words) {
        this.reservations = reservations;
        this.steps = steps;
        this.offers = offers;
        this.proposals = proposals;
        this.transfers = transfers;
        this.facts = facts;
        this.takeAlong = takeAlong;
        this.uses = uses;
        this.words = words;
        getContent().addClassNames("gf-page", "gf-page-narrow");
    }

    @Override
    public String getPageTitle() {
        return shown == null
                ? getTranslation("reservations.detail.title")
                : getTranslation("reservations.detail.title-of", shown.code());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get(RESERVATION)
                .flatMap(this::find)
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private Optional<Reservation> find(String codeOrId) {
        var code = PublicCode.normalise(codeOrId);
        if (PublicCode.isWellFormed(code)) {
            return reservations.findByCode(code);
        }
        try {
            return reservations.find(new ReservationId(UUID.fromString(codeOrId)));
        } catch (IllegalArgumentException neitherCodeNorId) {
            return Optional.empty();
        }
    }

    private void show(Reservation reservation) {
        shown = reservation;
        var locale = getLocale();
        Runnable anew = () -> showAnew(reservation);
        var content = getContent();
        content.removeAll();
        if (steps.isHolder(reservation)) {
            content.add(new BackLink(getTranslation("reservations.detail.back"), MyReservationsView.class));
        }
        content.add(new PageHeader(
                ReservationSummary.names(reservation, locale),
                words.slot(reservation.slot(), reservation.zone(), locale),
                new StatusBadge(words.status(reservation.status(), locale), ScreenWords.tone(reservation.status()))));
        proposals.asking(reservation, locale, anew).forEach(content::add);
        transfers.asking(reservation, locale, anew).forEach(content::add);
        content.add(new StatusNote(reservation, words, locale), offers.buttons(reservation, locale, anew));
        facts.of(reservation, locale).forEach(content::add);
        takeAlong.of(reservation, locale).forEach(content::add);
        uses.of(reservation, locale, anew).forEach(content::add);
        content.add(new ReservationHistory(reservation, words, locale));
    }

    private void showAnew(Reservation reservation) {
        reservations
                .find(reservation.id())
                .ifPresentOrElse(this::show, () -> UI.getCurrentOrThrow().navigate(MyReservationsView.class));
    }
}
