package org.gongfang.resources.ui;

import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Roles;
import org.gongfang.resources.Closure;
import org.gongfang.resources.ClosureVisibility;
import org.gongfang.resources.Closures;
import org.gongfang.resources.HoursTaking;
import org.gongfang.resources.NewClosure;
import org.gongfang.resources.Resources;
import org.gongfang.resources.Site;
import org.gongfang.resources.Sites;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.TimeSlot;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;
import org.gongfang.shared.ui.Undo;

/** Hours taken back: what is closed, why, and who may read the reason. */
@Route("board/closures")
@Menu(title = "menu.closures", order = 140, icon = "vaadin:ban")
@RolesAllowed(Roles.PROVIDER_MANAGER)
class ClosuresView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private static final Duration YEAR = Duration.ofDays(366);

    private final Closures closures;
    private final HoursTaking taking;
    private final Resources resources;
    private final Sites sites;
    private final CurrentMember currentMember;
    private final Messages messages;
    private final Clock clock;
    private final ClosureForm form;
    private final Checkbox past = new Checkbox();
    private final Div list = new Div();

    ClosuresView(
            Closures closures,
            HoursTaking taking,
            Resources resources,
            Sites sites,
            CurrentMember currentMember,
            Messages messages,
            Clock clock) {
        this.closures = closures;
        this.taking = taking;
        this.resources = resources;
        this.sites = sites;
        this.currentMember = currentMember;
        this.messages = messages;
        this.clock = clock;
        form = new ClosureForm(resources, closures, getLocale(), this::close);
        past.setLabel(getTranslation("resources.closures.past"));
        past.addValueChangeListener(change -> list());
        list.addClassName("gf-res-section");
        var side = new Div(list, past);
        side.addClassName("gf-res-side");
        var columns = new Div(side, form);
        columns.addClassName("gf-res-columns");
        getContent().addClassNames("gf-page");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("resources.closures.title"),
                                getTranslation("resources.closures.subtitle")),
                        columns);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("resources.closures.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        begin();
        list();
    }

    private void begin() {
        form.begin(
                LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE),
                sites.ofProvider(currentMember.organisation()));
    }

    private void close(NewClosure closure) {
        try {
            taking.take(
                    HoursTaking.Occasion.CLOSURE,
                    closures.touchedBy(closure),
                    message(closure),
                    () -> closures.close(closure),
                    () -> {
                        messages.done(getTranslation("resources.closures.closed"));
                        begin();
                        list();
                    });
        } catch (Refusal refusal) {
            if (!form.refusals().show(refusal, messages.explain(refusal))) {
                messages.refused(refusal);
            }
        }
    }

    /** What people whose reservations are hit will read, to begin with. */
    private String message(NewClosure closure) {
        var reason = getTranslation("resources.reason." + closure.reason());
        boolean told = closure.visibility() == ClosureVisibility.EVERYONE
                && !closure.note().isBlank();
        return getTranslation("resources.closures.message", told ? closure.note() : reason);
    }

    private void list() {
        var now = clock.instant();
        var window = past.getValue()
                ? new TimeSlot(now.minus(YEAR), now)
                : new TimeSlot(now, now.plus(YEAR).plus(YEAR));
        var provider = currentMember.organisation();
        var all = closures.ofProvider(provider, window);
        var found = all.stream().filter(closure -> closure.timetable() == null).toList();
        var cards = resources.cards(found.stream()
                .map(Closure::resource)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList());
        var places = sites.ofProvider(provider).stream().collect(toMap(Site::id, site -> site));
        var words = new ScopeWords(cards, places, getLocale());
        list.removeAll();
        list.add(new H2(
                getTranslation(past.getValue() ? "resources.closures.list-past" : "resources.closures.list-coming")));
        if (found.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("resources.closures.empty"), getTranslation("resources.closures.empty.hint")));
        }
        found.forEach(closure -> list.add(row(closure, words)));
        if (found.size() < all.size()) {
            list.add(new RouterLink(
                    getTranslation("resources.closures.by-timetables", all.size() - found.size()),
                    TimetablesView.class));
        }
    }

    private Div row(Closure closure, ScopeWords words) {
        var today = LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE);
        var what = new Span(words.of(closure.scope(), closure.site(), closure.resource()));
        what.addClassName("gf-res-name");
        var when = new Span(
                closure.isOpenEnded()
                        ? Spoken.moment(closure.slot().startsAt(), Spoken.DISTRICT_ZONE, today, getLocale()) + " · "
                                + getTranslation("resources.closures.open-ended")
                        : Spoken.slot(closure.slot(), Spoken.DISTRICT_ZONE, today, getLocale()));
        var why = new Span(why(closure));
        why.addClassName("gf-res-line");
        var text = new Div(what, when, why);
        var repeats = closure.repeats();
        if (repeats != null) {
            text.add(new Span(
                    getTranslation("resources.closures.series", Spoken.fullDate(repeats.until(), getLocale()))));
        }
        text.addClassName("gf-res-cell");
        var row = new Div(text);
        row.addClassName("gf-res-row");
        if (closure.slot().endsAt().isAfter(clock.instant())) {
            var label = getTranslation("resources.closures.remove", what.getText());
            var remove = new Button(VaadinIcon.TRASH.create(), click -> remove(closure, what.getText()));
            remove.setAriaLabel(label);
            remove.setTooltipText(label);
            row.add(remove);
        }
        return row;
    }

    private String why(Closure closure) {
        var reason = getTranslation("resources.reason." + closure.reason());
        var full = closure.note().isBlank() ? reason : reason + " · " + closure.note();
        return closure.visibility() == ClosureVisibility.STAFF
                ? full + " · " + getTranslation("resources.closures.for-staff")
                : full;
    }

    private void remove(Closure closure, String what) {
        try {
            var removed = closures.remove(closure.id());
            list();
            Undo.offer(getTranslation("resources.closures.removed", what), () -> {
                closures.putBack(removed);
                list();
            });
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
    }
}
