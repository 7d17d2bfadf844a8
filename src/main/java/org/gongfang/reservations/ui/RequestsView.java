package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Roles;
import org.gongfang.reservations.Reliabilities;
import org.gongfang.reservations.Reliability;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationsAtProvider;
import org.gongfang.reservations.SeriesId;
import org.gongfang.reservations.ui.OfferedSteps.Step;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.PageHeader;

/** What waits for the manager's answer, the most urgent first, one key each; new requests appear by themselves. */
@Route("board/requests")
@Menu(title = "menu.requests", order = 110, icon = "vaadin:question-circle-o")
@RolesAllowed(Roles.PROVIDER_MANAGER)
class RequestsView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private static final int PAGE = 30;

    private final ReservationsAtProvider reservations;
    private final CurrentMember currentMember;
    private final LiveCalendars live;
    private final OfferedSteps steps;
    private final ReservationDeeds deeds;
    private final ProposalDesk proposals;
    private final Reliabilities reliabilities;
    private final ScreenWords words;
    private final Paragraph keys = new Paragraph();
    private final Div list = new Div();
    private final Button more;
    private int shown = PAGE;

    RequestsView(
            ReservationsAtProvider reservations,
            CurrentMember currentMember,
            LiveCalendars live,
            OfferedSteps steps,
            ReservationDeeds deeds,
            ProposalDesk proposals,
            Reliabilities reliabilities,
            ScreenWords words) {
        this.reservations = reservations;
        this.currentMember = currentMember;
        this.live = live;
        this.steps = steps;
        this.deeds = deeds;
        this.proposals = proposals;
        this.reliabilities = reliabilities;
        this.words = words;
        keys.setText(getTranslation("reservations.requests.keys"));
        keys.addClassNames("gf-quiet", "gf-keys");
        list.addClassName("gf-summaries");
        list.getElement().setAttribute("aria-live", "polite");
        more = new Button(getTranslation("reservations.mine.more"), click -> {
            shown += PAGE;
            show(false);
        });
        getContent().addClassNames("gf-page", "gf-page-narrow");
        getContent().add(new PageHeader(getTranslation("reservations.requests.title"), null), keys, list, more);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reservations.requests.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        live.follow(this, currentMember.organisation(), changed -> show(false));
        show(true);
    }

    private void show(boolean focusFirst) {
        var waiting = reservations.waitingForApproval(currentMember.organisation(), 0, shown + 1);
        list.removeAll();
        keys.setVisible(!waiting.isEmpty());
        more.setVisible(waiting.size() > shown);
        if (waiting.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("reservations.requests.none"), getTranslation("reservations.requests.none-hint")));
            return;
        }
        var scores = reliabilities.scores(waiting);
        // A series waits as one: its first stands for all of it.
        var known = new HashSet<SeriesId>();
        waiting.stream()
                .limit(shown)
                .filter(one -> one.series() == null || known.add(one.series().series()))
                .forEach(one -> add(one, scores.getOrDefault(one.holder(), Reliability.FULL)));
        if (focusFirst) {
            list.getChildren().findFirst().ifPresent(first -> first.getElement().callJsFunction("focus"));
        }
    }

    private void add(Reservation reservation, int score) {
        boolean single = reservation.series() == null;
        var confirm = single ? Step.CONFIRM : Step.CONFIRM_SERIES;
        var decline = single ? Step.DECLINE : Step.DECLINE_SERIES;
        var offered = steps.of(reservation);
        if (!single) {
            offered.remove(Step.CONFIRM);
            offered.remove(Step.DECLINE);
        }
        Runnable propose = () -> proposals.open(reservation, getLocale(), () -> show(true));
        var buttons = new StepButtons(reservation, offered, words, getLocale(), this::take);
        if (single) {
            buttons.offerProposal(reservation, propose, getLocale());
        }
        var card = new ReservationSummary(
                reservation, true, words, getLocale(), new StatusNote(reservation, words, getLocale()), buttons);
        var reliability = new Span(getTranslation("reservations.reliability.of-person", score));
        reliability.addClassName("gf-quiet");
        card.getContent().add(reliability);
        card.getElement().setAttribute("tabindex", "0");
        card.getElement().setAttribute("aria-keyshortcuts", single ? "c d p" : "c d");
        Shortcuts.addShortcutListener(card, () -> take(reservation, confirm, ""), Key.KEY_C)
                .listenOn(card);
        Shortcuts.addShortcutListener(
                        card,
                        () -> new ReasonDialog(
                                        reservation,
                                        decline,
                                        words,
                                        getLocale(),
                                        (step, reason) -> take(reservation, step, reason))
                                .open(),
                        Key.KEY_D)
                .listenOn(card);
        if (single) {
            Shortcuts.addShortcutListener(card, propose::run, Key.KEY_P).listenOn(card);
        }
        list.add(card);
    }

    private void take(Reservation reservation, Step step, String reason) {
        deeds.take(reservation, step, reason);
        show(true);
    }
}
