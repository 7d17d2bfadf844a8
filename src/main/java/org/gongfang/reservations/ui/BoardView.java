package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Members;
import org.gongfang.identity.Role;
import org.gongfang.identity.Roles;
import org.gongfang.reservations.BoardEntry;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.ReservationsAtProvider;
import org.gongfang.reservations.ui.BoardAddress.Scale;
import org.gongfang.reservations.ui.BoardMoves.Wish;
import org.gongfang.reservations.ui.OfferedSteps.Step;
import org.gongfang.resources.Openings;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceTies;
import org.gongfang.resources.Resources;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.ui.BarMoveEvent;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.PageHeader;
import org.gongfang.shared.ui.ResourceTimeline;
import org.gongfang.shared.ui.ResourceTimeline.Bar;
import org.jspecify.annotations.Nullable;

/**
 * All resources of a site on one timeline, kept up to date while it is open. A bar opens its reservation; a manager books
 * for others on free ground.
 */
@Route("board")
@Menu(title = "menu.board", order = 100, icon = "vaadin:timer")
@RolesAllowed({Roles.PROVIDER_MANAGER, Roles.TECHNICIAN})
class BoardView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final Resources resources;
    private final Openings openings;
    private final ResourceTies ties;
    private final Reservations reservations;
    private final ReservationsAtProvider atProvider;
    private final Members members;
    private final CurrentMember currentMember;
    private final LiveCalendars live;
    private final OfferedSteps steps;
    private final ReservationDeeds deeds;
    private final BookForDesk bookForDesk;
    private final BoardMoves moves;
    private final ScreenWords words;
    private final Clock clock;
    private final boolean manager;
    private final BoardBar bar;
    private final ResourceTimeline timeline = new ResourceTimeline();
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final Div frame = new Div();
    private BoardAddress address = BoardAddress.onDayAlone(LocalDate.EPOCH);
    private @Nullable Board board;

    BoardView(
            Resources resources,
            Openings openings,
            ResourceTies ties,
            Reservations reservations,
            ReservationsAtProvider atProvider,
            Members members,
            CurrentMember currentMember,
            LiveCalendars live,
            OfferedSteps steps,
            ReservationDeeds deeds,
            BookForDesk bookForDesk,
            BoardMoves moves,
            ScreenWords words,
            Clock clock) {
        this.resources = resources;
        this.openings = openings;
        this.ties = ties;
        this.reservations = reservations;
        this.atProvider = atProvider;
        this.members = members;
        this.currentMember = currentMember;
        this.live = live;
        this.steps = steps;
        this.deeds = deeds;
        this.bookForDesk = bookForDesk;
        this.moves = moves;
        this.words = words;
        this.clock = clock;
        manager = currentMember.require().has(Role.PROVIDER_MANAGER);
        bar = new BoardBar(getLocale(), BoardView::go);
        var header = new PageHeader(getTranslation("reservations.board.title"), null);
        timeline.setAriaLabel(getTranslation("reservations.board.title"));
        timeline.addBarClickListener(click -> open(click.barId()));
        if (manager) {
            header.setActions(bookForButton());
            timeline.addSlotSelectListener(marked -> bookFor(marked.rowId(), marked.slot()));
            timeline.addBarMoveListener(this::move);
            key(Key.KEY_B, () -> bookFor(null, null));
        }
        addKeys();
        frame.addClassName("gf-timeline-frame");
        frame.add(timeline, new BoardKeys(manager, getLocale()));
        layout.setMaster(frame);
        layout.setDetailSize("24rem");
        layout.setExpandMaster(true);
        layout.addClassName("gf-board-layout");
        layout.addBackdropClickListener(click -> go(address.withReservation(null)));
        layout.addDetailEscapePressListener(press -> go(address.withReservation(null)));
        layout.setWidthFull();
        getContent().addClassNames("gf-page", "gf-page-wide");
        getContent().add(header, bar, layout);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reservations.board.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var today = words.today(Spoken.DISTRICT_ZONE);
        var asked = BoardAddress.of(event.getLocation().getQueryParameters(), today);
        boolean same = board != null && asked.showsSameAs(address);
        address = asked;
        bar.show(asked, today);
        if (!same) {
            load();
        }
        showDetail();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        board = null;
    }

    private void load() {
        live.stop(this);
        var terms = resources.termsOfProvider(currentMember.organisation());
        var sites = Board.sites(terms);
        var site = sites.stream()
                .filter(one -> one.id().value().toString().equals(address.site()))
                .findFirst()
                .or(() -> sites.stream().findFirst());
        bar.offer(sites, site.orElse(null));
        if (site.isEmpty()) {
            board = null;
            layout.setMaster(new EmptyState(
                    getTranslation("reservations.board.empty"), getTranslation("reservations.board.empty-hint")));
            return;
        }
        var zone = site.get().zone();
        var shown = new Board(
                openings,
                atProvider,
                site.get(),
                terms,
                Board.window(address.firstDay(), address.days(), zone),
                this::canMove,
                words.status(ReservationStatus.HELD, getLocale()),
                getLocale());
        var bringing = Board.bringing(terms);
        if (!bringing.isEmpty()) {
            shown.tie(ties.of(bringing));
        }
        board = shown;
        live.follow(this, Set.copyOf(shown.resources()), this::refresh);
        layout.setMaster(frame);
        timeline.setZone(zone);
        timeline.setWindow(address.firstDay(), address.days());
        timeline.setNow(words.now());
        timeline.setSource((rows, window) -> {
            var contents = shown.contents(rows, window);
            timeline.setHours(shown.firstHour(), shown.lastHour());
            return contents;
        });
        timeline.setRows(shown.rows(address.words(), kind -> getTranslation("reservations.board.group." + kind)));
        timeline.reload();
    }

    private boolean canMove(BoardEntry entry) {
        return manager && Board.canMove(entry.status(), entry.slot(), clock.instant());
    }

    /** The bar already lies where it was dropped; refused, it goes back. */
    private void move(BarMoveEvent dropped) {
        var name = Board.BarName.parse(dropped.barId());
        var to = Board.id(dropped.rowId());
        boolean moved = name.isPresent()
                && to.isPresent()
                && moves.drop(
                        new Wish(name.get().code(), name.get().resource(), to.get(), dropped.slot(), ""),
                        this::refresh);
        if (!moved) {
            timeline.putBack(dropped.barId());
        }
    }

    private void refresh(Set<ResourceId> changed) {
        var shown = board;
        if (shown == null) {
            return;
        }
        timeline.reload(shown.withTied(changed).stream()
                .map(id -> id.value().toString())
                .collect(Collectors.toSet()));
        if (layout.getDetail() instanceof BoardDetail detail && detail.touches(changed)) {
            showDetail();
        }
    }

    private void open(String barId) {
        Board.BarName.parse(barId).ifPresent(name -> go(address.withReservation(name.code())));
    }

    private void showDetail() {
        var code = address.reservation();
        layout.setDetail(
                code == null
                        ? null
                        : reservations.findByCode(code).map(this::detail).orElse(null));
    }

    private BoardDetail detail(Reservation reservation) {
        var buttons = new StepButtons(reservation, steps.of(reservation), words, getLocale(), this::take);
        if (manager && Board.canMove(reservation.status(), reservation.slot(), clock.instant())) {
            buttons.getContent()
                    .add(new Button(
                            getTranslation("reservations.move.open"),
                            VaadinIcon.CALENDAR_CLOCK.create(),
                            click -> moveByFields(reservation)));
            buttons.setVisible(true);
        }
        return new BoardDetail(
                reservation,
                members.find(reservation.holder()).orElse(null),
                buttons,
                words,
                getLocale(),
                () -> go(address.withReservation(null)));
    }

    private void moveByFields(Reservation reservation) {
        var shown = board;
        if (shown != null) {
            var rules =
                    bookForDesk.terms(reservation.items().getFirst().resource()).map(terms -> terms.rules());
            new MoveDialog(reservation, List.copyOf(shown.lines()), rules, getLocale(), moves, changed -> {
                        refresh(changed);
                        showDetail();
                    })
                    .open();
        }
    }

    private void take(Reservation reservation, Step step, String reason) {
        deeds.take(reservation, step, reason);
        refresh(touched(reservation));
        showDetail();
    }

    private Button bookForButton() {
        var button = new Button(
                getTranslation("reservations.book-for.open"), VaadinIcon.PLUS.create(), click -> bookFor(null, null));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** Opens the dialog with what was marked on the board, or empty. */
    private void bookFor(@Nullable String rowId, @Nullable TimeSlot slot) {
        var shown = board;
        if (shown == null) {
            return;
        }
        var dialog =
                new BookForDialog(bookForDesk, words, getLocale(), shown.lines(), booked -> refresh(touched(booked)));
        if (rowId != null) {
            shown.line(rowId).ifPresent(line -> dialog.fill(line, slot));
        }
        dialog.open();
    }

    private void addKeys() {
        key(Key.KEY_P, () -> bar.turn(-1));
        key(Key.KEY_N, () -> bar.turn(1));
        key(Key.KEY_T, bar::toToday);
        key(Key.KEY_D, () -> bar.switchTo(Scale.DAY));
        key(Key.KEY_W, () -> bar.switchTo(Scale.WEEK));
        key(Key.DIGIT_2, () -> bar.switchTo(Scale.TWO_WEEKS));
        key(Key.SLASH, bar::lookForRows);
    }

    /** Single keys work only while the timeline has the focus: they are letters, and letters belong to fields. */
    private void key(Key key, Runnable deed) {
        Shortcuts.addShortcutListener(timeline, deed::run, key).listenOn(timeline);
    }

    private static Set<ResourceId> touched(Reservation reservation) {
        return reservation.items().stream().map(item -> item.resource()).collect(Collectors.toUnmodifiableSet());
    }

    private static void go(BoardAddress address) {
        UI.getCurrentOrThrow().navigate(BoardView.class, address.toQuery());
    }

    /** For tests: the bars that the browser has. */
    List<Bar> bars() {
        return timeline.getBars();
    }
}
