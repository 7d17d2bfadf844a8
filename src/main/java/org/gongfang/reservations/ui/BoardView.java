package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Set;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Members;
import org.gongfang.identity.Roles;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.ui.OfferedSteps.Step;
import org.gongfang.resources.Openings;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.Resources;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.PageHeader;
import org.gongfang.shared.ui.ResourceTimeline;
import org.jspecify.annotations.Nullable;

/** All resources of the provider on one timeline, kept up to date while it is open; a bar opens its reservation. */
@Route("board")
@Menu(title = "menu.board", order = 100, icon = "vaadin:timer")
@RolesAllowed({Roles.PROVIDER_MANAGER, Roles.TECHNICIAN})
class BoardView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final Resources resources;
    private final Openings openings;
    private final Reservations reservations;
    private final Members members;
    private final CurrentMember currentMember;
    private final LiveCalendars live;
    private final OfferedSteps steps;
    private final ReservationDeeds deeds;
    private final ScreenWords words;
    private final BoardBar bar;
    private final ResourceTimeline timeline = new ResourceTimeline();
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final Div frame = new Div();
    private BoardAddress address = new BoardAddress(LocalDate.EPOCH, false, null);
    private @Nullable Board board;
    private Runnable stopFollowing = () -> {};

    BoardView(
            Resources resources,
            Openings openings,
            Reservations reservations,
            Members members,
            CurrentMember currentMember,
            LiveCalendars live,
            OfferedSteps steps,
            ReservationDeeds deeds,
            ScreenWords words) {
        this.resources = resources;
        this.openings = openings;
        this.reservations = reservations;
        this.members = members;
        this.currentMember = currentMember;
        this.live = live;
        this.steps = steps;
        this.deeds = deeds;
        this.words = words;
        bar = new BoardBar(getLocale(), BoardView::go);
        timeline.setAriaLabel(getTranslation("reservations.board.title"));
        timeline.addBarClickListener(click -> open(click.barId()));
        frame.addClassName("gf-timeline-frame");
        frame.add(timeline);
        layout.setMaster(frame);
        layout.setDetailSize("24rem");
        layout.setExpandMaster(true);
        layout.addClassName("gf-board-layout");
        layout.addBackdropClickListener(click -> go(address.withReservation(null)));
        layout.addDetailEscapePressListener(press -> go(address.withReservation(null)));
        layout.setWidthFull();
        getContent().addClassNames("gf-page", "gf-page-wide");
        getContent().add(new PageHeader(getTranslation("reservations.board.title"), null), bar, layout);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reservations.board.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var today = words.today(org.gongfang.shared.Spoken.DISTRICT_ZONE);
        var asked = BoardAddress.of(event.getLocation().getQueryParameters(), today);
        boolean sameDays = board != null && asked.showsSameDaysAs(address);
        address = asked;
        bar.show(asked, today);
        if (!sameDays) {
            load();
        }
        showDetail();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopFollowing.run();
        stopFollowing = () -> {};
        board = null;
    }

    private void load() {
        stopFollowing.run();
        var cards = resources.termsOfProvider(currentMember.organisation());
        stopFollowing = live.follow(
                UI.getCurrentOrThrow(),
                cards.stream().map(card -> card.id()).collect(java.util.stream.Collectors.toUnmodifiableSet()),
                this::refresh);
        var loaded = new Board(openings, reservations, cards, address.firstDay(), address.days());
        board = loaded;
        if (loaded.isEmpty()) {
            layout.setMaster(new EmptyState(
                    getTranslation("reservations.board.empty"), getTranslation("reservations.board.empty-hint")));
            return;
        }
        layout.setMaster(frame);
        timeline.setZone(loaded.zone());
        timeline.setWindow(address.firstDay(), address.days());
        timeline.setHours(loaded.firstHour(), loaded.lastHour());
        timeline.setNow(words.now());
        timeline.setRows(loaded.rows(getLocale(), getTranslation("reservations.kind.TECHNICIAN")));
        timeline.setBars(loaded.bars(getTranslation("reservations.week.closed")));
    }

    private void refresh(Set<ResourceId> changed) {
        var shown = board;
        if (shown == null || shown.isEmpty()) {
            return;
        }
        shown.read(changed);
        timeline.setBars(shown.bars(getTranslation("reservations.week.closed")));
        if (layout.getDetail() instanceof BoardDetail detail && detail.touches(changed)) {
            showDetail();
        }
    }

    private void open(String barId) {
        var entry = board == null ? null : board.entry(barId);
        if (entry != null) {
            go(address.withReservation(entry.code()));
        }
    }

    private void showDetail() {
        var code = address.reservation();
        layout.setDetail(
                code == null
                        ? null
                        : reservations.findByCode(code).map(this::detail).orElse(null));
    }

    private BoardDetail detail(Reservation reservation) {
        return new BoardDetail(
                reservation,
                members.find(reservation.holder()).orElse(null),
                new StepButtons(reservation, steps.of(reservation), words, getLocale(), this::take),
                words,
                getLocale(),
                () -> go(address.withReservation(null)));
    }

    private void take(Reservation reservation, Step step, String reason) {
        deeds.take(reservation, step, reason);
        refresh(reservation.items().stream()
                .map(item -> item.resource())
                .collect(java.util.stream.Collectors.toUnmodifiableSet()));
        showDetail();
    }

    private static void go(BoardAddress address) {
        UI.getCurrentOrThrow().navigate(BoardView.class, address.toQuery());
    }

    /** For tests: what the board shows now. */
    @Nullable
    Board shown() {
        return board;
    }
}
