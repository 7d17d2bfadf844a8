package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import java.util.Map;
import org.gongfang.reservations.ReservationFilter;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.ui.OfferedSteps.Step;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** One's own reservations: those ahead, the next one first; those behind, the latest first, page by page. */
@Route("my/reservations")
@Menu(title = "menu.my-reservations", order = 30, icon = "vaadin:calendar-user")
@PermitAll
class MyReservationsView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private static final int PAGE = 20;
    private static final int MOST_UPCOMING = 100;
    private static final String PAST = "past";

    private final Reservations reservations;
    private final OfferedSteps steps;
    private final ReservationDeeds deeds;
    private final ScreenWords words;
    private final Tab upcomingTab;
    private final Tab pastTab;
    private final Tabs tabs;
    private final Div list = new Div();
    private final Button more;
    private @Nullable String next;

    MyReservationsView(Reservations reservations, OfferedSteps steps, ReservationDeeds deeds, ScreenWords words) {
        this.reservations = reservations;
        this.steps = steps;
        this.deeds = deeds;
        this.words = words;
        upcomingTab = new Tab(getTranslation("reservations.mine.upcoming"));
        pastTab = new Tab(getTranslation("reservations.mine.past"));
        tabs = new Tabs(upcomingTab, pastTab);
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                var address = tabs.getSelectedTab() == pastTab
                        ? QueryParameters.simple(Map.of("show", PAST))
                        : QueryParameters.empty();
                UI.getCurrentOrThrow().navigate(MyReservationsView.class, address);
            }
        });
        list.addClassName("gf-summaries");
        more = new Button(getTranslation("reservations.mine.more"), click -> addPast());
        getContent().addClassNames("gf-page", "gf-page-narrow");
        getContent().add(new PageHeader(getTranslation("reservations.mine.title"), null), tabs, list, more);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reservations.mine.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        boolean past = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("show")
                .filter(PAST::equals)
                .isPresent();
        tabs.setSelectedTab(past ? pastTab : upcomingTab);
        list.removeAll();
        next = null;
        more.setVisible(false);
        if (past) {
            addPast();
        } else {
            showUpcoming();
        }
    }

    private void showUpcoming() {
        list.removeAll();
        reservations
                .mine(ReservationFilter.upcoming(words.now()), true, 0, MOST_UPCOMING)
                .forEach(this::add);
        if (list.getComponentCount() == 0) {
            var find = new Button(getTranslation("reservations.mine.find"), click -> ReservationsNavigation.toFind());
            find.addThemeVariants(ButtonVariant.PRIMARY);
            list.add(new EmptyState(
                    getTranslation("reservations.mine.none-upcoming"),
                    getTranslation("reservations.mine.none-upcoming-hint"),
                    find));
        }
    }

    private void addPast() {
        var filter = new ReservationFilter(
                null,
                null,
                EnumSet.complementOf(EnumSet.of(
                        ReservationStatus.REQUESTED, ReservationStatus.CONFIRMED, ReservationStatus.IN_USE)));
        var page = reservations.mine(filter, next, PAGE);
        page.items().forEach(this::add);
        next = page.next();
        more.setVisible(next != null);
        if (list.getComponentCount() == 0) {
            list.add(new EmptyState(
                    getTranslation("reservations.mine.none-past"), getTranslation("reservations.mine.none-past-hint")));
        }
    }

    private void add(org.gongfang.reservations.Reservation reservation) {
        var buttons = new StepButtons(reservation, steps.of(reservation), words, getLocale(), this::take);
        list.add(new ReservationSummary(reservation, false, words, getLocale(), buttons));
    }

    private void take(org.gongfang.reservations.Reservation reservation, Step step, String reason) {
        deeds.take(reservation, step, reason);
        showUpcoming();
    }
}
