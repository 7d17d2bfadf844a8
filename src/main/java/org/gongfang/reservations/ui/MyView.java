package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import jakarta.annotation.security.PermitAll;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Member;
import org.gongfang.identity.Members;
import org.gongfang.identity.Role;
import org.gongfang.identity.SignedInMember;
import org.gongfang.reservations.Proposals;
import org.gongfang.reservations.Reliabilities;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.ReservationsAtProvider;
import org.gongfang.reservations.Waitlist;
import org.gongfang.reservations.WaitlistOffer;
import org.gongfang.reservations.ui.OfferedSteps.Step;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Figure;
import org.gongfang.shared.ui.PageHeader;

/** The page after signing in: the next reservation with what to do now, what waits, and the ways on by role. */
@Route("my")
@Menu(title = "menu.my", order = 20, icon = "vaadin:home")
@PermitAll
class MyView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final Reservations reservations;
    private final ReservationsAtProvider atProvider;
    private final Members members;
    private final CurrentMember currentMember;
    private final Waitlist waitlist;
    private final OfferedSteps steps;
    private final ReservationDeeds deeds;
    private final Reliabilities reliabilities;
    private final Proposals proposals;
    private final ProposalDesk proposalDesk;
    private final TransferDesk transfers;
    private final ScreenWords words;

    MyView(
            Reservations reservations,
            ReservationsAtProvider atProvider,
            Members members,
            CurrentMember currentMember,
            Waitlist waitlist,
            OfferedSteps steps,
            ReservationDeeds deeds,
            Reliabilities reliabilities,
            Proposals proposals,
            ProposalDesk proposalDesk,
            TransferDesk transfers,
            ScreenWords words) {
        this.reservations = reservations;
        this.atProvider = atProvider;
        this.members = members;
        this.currentMember = currentMember;
        this.waitlist = waitlist;
        this.steps = steps;
        this.deeds = deeds;
        this.reliabilities = reliabilities;
        this.proposals = proposals;
        this.proposalDesk = proposalDesk;
        this.transfers = transfers;
        this.words = words;
        getContent().addClassNames("gf-page", "gf-page-narrow");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reservations.my.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        var member = currentMember.require();
        var content = getContent();
        content.removeAll();
        content.add(new PageHeader(getTranslation("reservations.my.hello", member.name()), null));
        if (!members.find(member.id()).map(Member::mailConfirmed).orElse(true)) {
            content.add(note(getTranslation("reservations.my.confirm-mail", member.mail())));
        }
        proposals.waitingForMe().stream()
                .flatMap(asked -> proposalDesk.asking(asked, getLocale(), this::show))
                .forEach(content::add);
        transfers.offers(getLocale(), this::show).forEach(content::add);
        if (worksAtProvider(member)) {
            content.add(atWork(member));
        }
        waitlist.offers().forEach(offer -> content.add(offer(offer)));
        var next = reservations.next(member.id());
        if (next.isPresent()) {
            content.add(new Section(new H2(getTranslation("reservations.my.next")), summary(next.get())));
        } else if (!worksAtProvider(member) && !member.has(Role.OFFICIAL) && !member.has(Role.ADMIN)) {
            content.add(nothingPlanned());
        }
        if (member.has(Role.PATENT_HOLDER)) {
            content.add(new ReliabilitySection(reliabilities.mine(), getLocale()));
        }
        content.add(ways());
    }

    private ReservationSummary summary(Reservation next) {
        return new ReservationSummary(
                next,
                false,
                words,
                getLocale(),
                new StatusNote(next, words, getLocale()),
                new StepButtons(next, steps.of(next), words, getLocale(), this::take));
    }

    private void take(Reservation reservation, Step step, String reason) {
        deeds.take(reservation, step, reason);
        show();
    }

    private EmptyState nothingPlanned() {
        var find = new Button(getTranslation("reservations.mine.find"), click -> ReservationsNavigation.toFind());
        find.addThemeVariants(ButtonVariant.PRIMARY);
        return new EmptyState(
                getTranslation("reservations.mine.none-upcoming"),
                getTranslation("reservations.mine.none-upcoming-hint"),
                find);
    }

    /** What happens at the provider today, and what waits for an answer. */
    private Section atWork(SignedInMember member) {
        var today = atProvider.today();
        long running = today.stream()
                .filter(reservation -> !reservation.status().isLive() || reservation.checkedInAt() != null)
                .count();
        var figures = new Div(new Figure(
                getTranslation("reservations.my.today"),
                String.valueOf(today.size()),
                getTranslation("reservations.my.today-started", running)));
        figures.addClassName("gf-figures");
        var links = new Div();
        links.addClassName("gf-slots");
        if (member.has(Role.PROVIDER_MANAGER)) {
            int waiting = atProvider.countWaitingForApproval(currentMember.organisation());
            figures.add(new Figure(getTranslation("reservations.my.waiting"), String.valueOf(waiting), null));
            links.add(link(getTranslation("reservations.my.to-requests", waiting), RequestsView.class));
        }
        links.add(link(getTranslation("menu.board"), BoardView.class));
        if (member.has(Role.TECHNICIAN)) {
            links.add(link(getTranslation("menu.today"), TodayView.class));
        }
        return new Section(new H2(getTranslation("reservations.my.at-work")), figures, links);
    }

    private static RouterLink link(String text, Class<? extends com.vaadin.flow.component.Component> view) {
        var link = new RouterLink(text, view);
        link.addClassName("gf-slot");
        return link;
    }

    /** Every screen that the person may open, as tiles. */
    private Section ways() {
        var tiles = new Div();
        tiles.addClassName("gf-tiles");
        MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.menuClass() != null && entry.menuClass() != MyView.class)
                .forEach(entry -> tiles.add(tile(entry)));
        return new Section(new H2(getTranslation("reservations.my.ways")), tiles);
    }

    private RouterLink tile(MenuEntry entry) {
        var tile = new RouterLink(entry.menuClass());
        if (entry.icon() != null) {
            var icon = new Icon(entry.icon());
            icon.getElement().setAttribute("aria-hidden", "true");
            tile.add(icon);
        }
        tile.add(new Span(getTranslation(entry.title())));
        tile.addClassName("gf-tile");
        return tile;
    }

    /** A slot that the waitlist keeps for the person: one tap leads to where it is accepted. */
    private Paragraph offer(WaitlistOffer offer) {
        var made = offer.made();
        return new Paragraph(WaitlistOfferView.link(
                getTranslation(
                        "waitlist.my-offer",
                        made.resourceName().in(getLocale()),
                        words.slot(made.slot(), made.zone(), getLocale())),
                offer));
    }

    private static Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassName("gf-note");
        return note;
    }

    private static boolean worksAtProvider(SignedInMember member) {
        return member.organisation() != null && (member.has(Role.PROVIDER_MANAGER) || member.has(Role.TECHNICIAN));
    }
}
