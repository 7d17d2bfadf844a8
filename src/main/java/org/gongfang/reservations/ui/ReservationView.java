package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongfang.identity.Members;
import org.gongfang.identity.Organisations;
import org.gongfang.reservations.BoundUnits;
import org.gongfang.reservations.CalendarFileWriter;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationId;
import org.gongfang.reservations.ReservationSeries;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.ReservedItem;
import org.gongfang.reservations.UseReports;
import org.gongfang.reservations.ui.OfferedSteps.Step;
import org.gongfang.resources.PublicAddress;
import org.gongfang.resources.Resources;
import org.gongfang.shared.PublicCode;
import org.gongfang.shared.ui.BackLink;
import org.gongfang.shared.ui.PageHeader;
import org.gongfang.shared.ui.StatusBadge;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** One reservation: where it stands, when and where, what it costs, its history, and what can be done now. */
@Route("my/reservations/:reservation")
@PermitAll
class ReservationView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    static final String RESERVATION = "reservation";

    /** Whose holders know the machine, or are about to. */
    private static final Set<ReservationStatus> REPORTING =
            Set.of(ReservationStatus.CONFIRMED, ReservationStatus.IN_USE, ReservationStatus.COMPLETED);

    private static final Set<ReservationStatus> SHOWN_AT_THE_DOOR =
            Set.of(ReservationStatus.CONFIRMED, ReservationStatus.IN_USE);

    private final Reservations reservations;
    private final ReservationSeries series;
    private final Resources resources;
    private final Organisations organisations;
    private final Members members;
    private final BoundUnits units;
    private final OfferedSteps steps;
    private final ReservationDeeds deeds;
    private final RescheduleDesk rescheduling;
    private final ProposalDesk proposals;
    private final ExtendDesk extending;
    private final ObjectProvider<CalendarFileWriter> calendarFiles;
    private final UseReports useReports;
    private final HoursDesk hours;
    private final ReportDesk reports;
    private final FaultNotes faults;
    private final PublicAddress addresses;
    private final ScreenWords words;
    private @Nullable Reservation shown;

    ReservationView(
            Reservations reservations,
            ReservationSeries series,
            Resources resources,
            Organisations organisations,
            Members members,
            BoundUnits units,
            OfferedSteps steps,
            ReservationDeeds deeds,
            RescheduleDesk rescheduling,
            ProposalDesk proposals,
            ExtendDesk extending,
            ObjectProvider<CalendarFileWriter> calendarFiles,
            UseReports useReports,
            HoursDesk hours,
            ReportDesk reports,
            FaultNotes faults,
            PublicAddress addresses,
            ScreenWords words) {
        this.reservations = reservations;
        this.series = series;
        this.resources = resources;
        this.organisations = organisations;
        this.members = members;
        this.units = units;
        this.steps = steps;
        this.deeds = deeds;
        this.rescheduling = rescheduling;
        this.proposals = proposals;
        this.extending = extending;
        this.calendarFiles = calendarFiles;
        this.useReports = useReports;
        this.hours = hours;
        this.reports = reports;
        this.faults = faults;
        this.addresses = addresses;
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
        var cards = resources.cards(
                reservation.items().stream().map(ReservedItem::resource).toList());
        var site = Optional.ofNullable(cards.get(reservation.items().getFirst().resource()))
                .map(card -> card.site());
        var header = new PageHeader(
                ReservationSummary.names(reservation, locale),
                words.slot(reservation.slot(), reservation.zone(), locale),
                new StatusBadge(words.status(reservation.status(), locale), ScreenWords.tone(reservation.status())));
        var content = getContent();
        content.removeAll();
        if (steps.isHolder(reservation)) {
            content.add(new BackLink(getTranslation("reservations.detail.back"), MyReservationsView.class));
        }
        var buttons = new StepButtons(reservation, steps.of(reservation), words, locale, this::take);
        extending.offer(buttons, reservation, locale, () -> showAnew(reservation));
        if (steps.mayReschedule(reservation)) {
            buttons.offerMove(() -> rescheduling.open(reservation, locale, this::show), locale);
        }
        reports.offer(buttons, reservation, locale, () -> showAnew(reservation));
        content.add(header);
        proposals.asking(reservation, locale, () -> showAnew(reservation)).forEach(content::add);
        content.add(
                new StatusNote(reservation, words, locale),
                buttons,
                new ReservationFacts(
                        reservation,
                        site.orElse(null),
                        organisations.find(reservation.provider()).orElse(null),
                        members.managersOf(reservation.provider()),
                        units.of(reservation.id()),
                        words,
                        locale));
        var place = reservation.series();
        if (place != null) {
            series.find(place.series())
                    .ifPresent(found -> content.add(new SeriesBox(reservation, found, words, locale)));
        }
        if (reservation.status().isLive()) {
            calendarFiles.ifAvailable(writer -> content.add(new Div(new CalendarLink(reservation, writer, locale))));
        }
        if (steps.isHolder(reservation) && SHOWN_AT_THE_DOOR.contains(reservation.status())) {
            content.add(new ReservationQr(reservation, addresses, locale));
        }
        if (steps.isHolder(reservation) && REPORTING.contains(reservation.status())) {
            content.add(faults.ways(reservation, locale));
        }
        if (reservation.status() == ReservationStatus.COMPLETED) {
            content.add(hours.card(reservation, locale, () -> showAnew(reservation)));
        }
        useReports
                .find(reservation.id())
                .ifPresent(report -> content.add(new UseReportCard(reservation, report, words, locale)));
        content.add(new ReservationHistory(reservation, words, locale));
    }

    private void take(Reservation reservation, Step step, String reason) {
        deeds.take(reservation, step, reason);
        showAnew(reservation);
    }

    private void showAnew(Reservation reservation) {
        reservations
                .find(reservation.id())
                .ifPresentOrElse(this::show, () -> UI.getCurrentOrThrow().navigate(MyReservationsView.class));
    }
}
