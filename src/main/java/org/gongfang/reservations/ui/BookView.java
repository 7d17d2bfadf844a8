package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Member;
import org.gongfang.identity.Members;
import org.gongfang.identity.Role;
import org.gongfang.projects.Patents;
import org.gongfang.reservations.FreeSlot;
import org.gongfang.reservations.Holding;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.ReservationStatus;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.Series;
import org.gongfang.reservations.SlotFinder;
import org.gongfang.reservations.SlotQuery;
import org.gongfang.reservations.SlotRequest;
import org.gongfang.reservations.SlotTaken;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourceKind;
import org.gongfang.resources.ResourceStatus;
import org.gongfang.resources.Resources;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** The short form that books one slot. Its address holds the slot, so a visitor comes back to it after signing in. */
@Route("book/:code")
@PermitAll
class BookView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    static final String RESOURCE = "code";

    private static final int ALTERNATIVES = 6;
    private static final String WORKSTATION = "workstation";

    private final Resources resources;
    private final Reservations reservations;
    private final SlotFinder finder;
    private final Patents patents;
    private final Members members;
    private final CurrentMember currentMember;
    private final SeriesForm series;
    private final ScreenWords words;
    private final Messages messages;
    private final PageHeader header;
    private final RouterLink card = new RouterLink();
    private final Paragraph mailNote = new Paragraph();
    private final Paragraph needNote = new Paragraph();
    private final Paragraph deskNote = new Paragraph();
    private final NeededQualifications needed;
    private final BookingForm form;
    private final Div waitlist = new Div();
    private final Holding holding;
    private final FormHold hold;
    private @Nullable ResourceCard resource;
    private @Nullable FreeSlot free;
    private @Nullable ResourceCard workstation;
    private String key = "";

    BookView(
            Resources resources,
            Reservations reservations,
            SlotFinder finder,
            Patents patents,
            Members members,
            CurrentMember currentMember,
            SeriesForm series,
            Holding holding,
            ScreenWords words,
            RuleWords rules,
            NeededQualifications needed,
            Messages messages) {
        this.resources = resources;
        this.reservations = reservations;
        this.finder = finder;
        this.patents = patents;
        this.members = members;
        this.currentMember = currentMember;
        this.series = series;
        this.words = words;
        this.needed = needed;
        this.holding = holding;
        this.messages = messages;
        needNote.addClassName("gf-note");
        needNote.setVisible(false);
        header = new PageHeader(getTranslation("reservations.book.title"), null);
        form = new BookingForm(words, rules, messages, getLocale(), this::look, this::book);
        var notice = new HoldNotice(getLocale(), this::holdOver);
        hold = new FormHold(holding, currentMember, words, notice);
        addDetachListener(left -> hold.letGo());
        mailNote.setText(getTranslation("reservations.book.mail-first"));
        mailNote.addClassName("gf-note");
        mailNote.setVisible(false);
        var about = new Div(card);
        about.addClassName("gf-book-about");
        getContent().addClassNames("gf-page", "gf-page-narrow");
        getContent().add(header, about, mailNote, needNote, deskNote, notice, form, waitlist);
    }

    /** The query part of an address that fills this form in. */
    static QueryParameters address(FreeSlot free) {
        var address = address(free.slot(), free.operator() != null);
        var desk = free.workstation();
        return desk == null ? address : address.merging(WORKSTATION, desk.code());
    }

    static QueryParameters address(TimeSlot slot, boolean operator) {
        var address = new LinkedHashMap<String, String>();
        address.put("from", slot.startsAt().toString());
        address.put("to", slot.endsAt().toString());
        if (operator) {
            address.put("operator", "true");
        }
        return QueryParameters.simple(address);
    }

    @Override
    public String getPageTitle() {
        return resource == null
                ? getTranslation("reservations.book.title")
                : getTranslation("reservations.book.title-of", resource.name(getLocale()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = event.getRouteParameters()
                .get(RESOURCE)
                .flatMap(resources::findByCode)
                .filter(card -> card.status() == ResourceStatus.PUBLISHED);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        var chosen = found.get();
        resource = chosen;
        hold.letGo();
        holding.releaseOn(chosen.id());
        renewKey();
        header.setTitle(chosen.name(getLocale()));
        header.setSubtitle(
                words.place(chosen, getLocale()) + " · " + chosen.site().address());
        card.setText(getTranslation("reservations.book.about"));
        card.setRoute(ResourceView.class, new RouteParameters(ResourceView.RESOURCE, chosen.code()));
        mailNote.setVisible(
                !members.find(currentMember.id()).map(Member::mailConfirmed).orElse(true));
        var needs = needed.of(List.of(chosen));
        var kind = needs.of(chosen);
        needNote.setVisible(kind != null && needs.lacks(kind));
        needNote.setText(kind == null ? "" : needed.sentence(kind, getLocale()));
        var query = event.getLocation().getQueryParameters();
        var desk = query.getSingleParameter(WORKSTATION)
                .flatMap(resources::findByCode)
                .filter(one ->
                        one.kind() == ResourceKind.WORKSTATION && one.site().equals(chosen.site()))
                .orElse(null);
        workstation = desk;
        deskNote.setVisible(desk != null);
        deskNote.setText(desk == null ? "" : getTranslation("reservations.book.workstation", desk.name(getLocale())));
        var asked = BookAddress.slot(query);
        form.show(
                chosen,
                asked.orElse(null),
                Boolean.parseBoolean(query.getSingleParameter("operator").orElse("")),
                !resources.operatorsFor(chosen.id()).isEmpty());
        if (currentMember.require().has(Role.PATENT_HOLDER)) {
            form.offerPatents(patents.mine());
        }
        if (asked.isPresent()) {
            form.suggestPurpose(reservations.lastPurpose());
        }
    }

    /** Looks whether the slot of the form is free now, and what it costs. */
    private void look(BookingForm.Draft draft) {
        var chosen = resource;
        if (chosen == null) {
            return;
        }
        boolean again = form.repeat().isOn();
        if (!again && hold.isOf(draft.wish())) {
            return;
        }
        // What one keeps oneself would look taken, and dates that come again are booked together.
        hold.letGo();
        free = finder
                .find(SlotQuery.of(chosen.id(), draft.slot(), draft.slot().length())
                        .withOperator(draft.withOperator())
                        .limitedTo(1))
                .stream()
                .filter(found -> found.units() >= draft.units())
                .findFirst()
                .orElse(null);
        free = free == null ? null : withDesk(free);
        var operators = free == null || free.operator() == null
                ? List.<ResourceCard>of()
                : finder.freeOperators(chosen.id(), free.slot());
        form.offerOperators(operators);
        var whom = operators.stream()
                .filter(card -> card.id().equals(draft.chosenOperator()))
                .findFirst();
        if (free != null && whom.isPresent()) {
            free = free.with(whom.get());
        }
        waitlist.removeAll();
        if (free == null) {
            offerWaitlist(chosen, draft);
            form.showTaken(finder.alternatives(request(chosen, draft), ALTERNATIVES), null);
        } else {
            form.showFree(free, draft.units());
            if (!again) {
                keep(chosen, draft);
            }
        }
        series.look(form.repeat(), again(chosen, draft), draft.withOperator(), chosen);
    }

    private void keep(ResourceCard chosen, BookingForm.Draft draft) {
        try {
            hold.keep(
                    draft.wish(),
                    request(chosen, draft.wish()),
                    UUID.randomUUID().toString());
        } catch (SlotTaken taken) {
            form.showTaken(taken.alternatives(), messages.explain(taken));
        }
    }

    private void holdOver() {
        hold.letGo();
        form.showOver();
    }

    /** The slot with the workstation that was chosen for it; nothing when that is taken. */
    private @Nullable FreeSlot withDesk(FreeSlot slot) {
        var desk = workstation;
        return desk == null
                ? slot
                : finder.find(SlotQuery.of(desk.id(), slot.slot(), slot.slot().length())).stream()
                        .findFirst()
                        .map(slot::besides)
                        .orElse(null);
    }

    private void book(BookingForm.Draft draft) {
        var chosen = resource;
        if (chosen == null) {
            return;
        }
        try {
            if (form.repeat().isOn()) {
                doneAll(series.book(form.repeat(), again(chosen, draft), draft.withOperator(), chosen, key));
            } else {
                done(hold.takeUp(draft.purpose()).orElseGet(() -> reservations.request(request(chosen, draft), key)));
            }
        } catch (SlotTaken taken) {
            renewKey();
            offerWaitlist(chosen, draft);
            form.showTaken(taken.alternatives(), messages.explain(taken));
        } catch (Refusal refusal) {
            renewKey();
            form.explain(refusal.field(), messages.explain(refusal));
        }
    }

    private void offerWaitlist(ResourceCard chosen, BookingForm.Draft draft) {
        waitlist.removeAll();
        waitlist.add(JoinWaitlistView.link(getTranslation("waitlist.join-instead"), chosen, draft.slot()));
    }

    private SlotRequest request(ResourceCard chosen, BookingForm.Draft draft) {
        var operator = free == null || !draft.withOperator() ? null : free.operator();
        return request(chosen, draft, operator == null ? null : operator.id());
    }

    /** For a series somebody is found for every date, unless the person has chosen who it is to be. */
    private SlotRequest again(ResourceCard chosen, BookingForm.Draft draft) {
        return request(chosen, draft, draft.withOperator() ? draft.chosenOperator() : null);
    }

    private SlotRequest request(ResourceCard chosen, BookingForm.Draft draft, @Nullable ResourceId operator) {
        var items = new ArrayList<SlotRequest.Item>();
        items.add(new SlotRequest.Item(chosen.id(), draft.units()));
        if (operator != null) {
            items.add(new SlotRequest.Item(operator, 1));
        }
        if (workstation != null) {
            items.add(new SlotRequest.Item(workstation.id(), 1));
        }
        return new SlotRequest(items, draft.slot(), null, draft.purpose());
    }

    private void done(Reservation reservation) {
        messages.done(getTranslation(
                reservation.status() == ReservationStatus.CONFIRMED
                        ? "reservations.book.confirmed"
                        : "reservations.book.requested",
                reservation.code()));
        ReservationsNavigation.toReservation(reservation.code());
    }

    private void doneAll(Series made) {
        var first = made.reservations().getFirst();
        messages.done(getTranslation(
                first.status() == ReservationStatus.CONFIRMED
                        ? "reservations.series.confirmed"
                        : "reservations.series.requested",
                made.reservations().size(),
                made.skipped().size()));
        ReservationsNavigation.toReservation(first.code());
    }

    /** A key serves one answer: sent twice, the same request books once; after a refusal a new request begins. */
    private void renewKey() {
        key = UUID.randomUUID().toString();
    }
}
