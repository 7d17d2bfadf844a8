package org.gongfang.resources.ui;

import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Roles;
import org.gongfang.resources.HoursRehearsal;
import org.gongfang.resources.HoursTaking;
import org.gongfang.resources.NewTimetable;
import org.gongfang.resources.ReadTimetable;
import org.gongfang.resources.Resources;
import org.gongfang.resources.Site;
import org.gongfang.resources.Sites;
import org.gongfang.resources.Timetable;
import org.gongfang.resources.Timetables;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;

/** Timetables whose lessons close hours: where they come from and how they stand. */
@Route("board/timetables")
@Menu(title = "menu.timetables", order = 142, icon = "vaadin:calendar-clock")
@RolesAllowed(Roles.PROVIDER_MANAGER)
class TimetablesView extends Composite<VerticalLayout>
        implements AfterNavigationObserver, HasDynamicTitle, TimetableRow.Deeds {

    private final Timetables timetables;
    private final HoursTaking taking;
    private final HoursRehearsal rehearsal;
    private final Resources resources;
    private final Sites sites;
    private final CurrentMember currentMember;
    private final Messages messages;
    private final Clock clock;
    private final TimetableForm form;
    private final Div list = new Div();

    TimetablesView(
            Timetables timetables,
            HoursTaking taking,
            HoursRehearsal rehearsal,
            Resources resources,
            Sites sites,
            CurrentMember currentMember,
            Messages messages,
            Clock clock) {
        this.timetables = timetables;
        this.taking = taking;
        this.rehearsal = rehearsal;
        this.resources = resources;
        this.sites = sites;
        this.currentMember = currentMember;
        this.messages = messages;
        this.clock = clock;
        form = new TimetableForm(resources, timetables, messages, getLocale(), this::preview, this::save);
        list.addClassName("gf-res-section");
        var side = new Div(list);
        side.addClassName("gf-res-side");
        var columns = new Div(side, form);
        columns.addClassName("gf-res-columns");
        getContent().addClassNames("gf-page");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("resources.timetables.title"),
                                getTranslation("resources.timetables.subtitle")),
                        columns);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("resources.timetables.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        form.begin(sites.ofProvider(currentMember.organisation()));
        list();
    }

    TimetableForm form() {
        return form;
    }

    private void list() {
        var found = timetables.list();
        var words = new ScopeWords(
                resources.cards(found.stream()
                        .map(Timetable::resource)
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .toList()),
                sites.ofProvider(currentMember.organisation()).stream().collect(toMap(Site::id, site -> site)),
                getLocale());
        list.removeAll();
        list.add(new H2(getTranslation("resources.timetables.list")));
        if (found.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("resources.timetables.empty"), getTranslation("resources.timetables.empty-hint")));
        }
        found.forEach(timetable -> list.add(new TimetableRow(
                timetable,
                words.of(timetable.scope(), timetable.site(), timetable.resource()),
                today(),
                getLocale(),
                messages,
                this)));
    }

    private void preview(NewTimetable timetable) {
        try {
            var named = timetable.name().isBlank() ? named(timetable) : timetable;
            int hit = rehearsal.wouldHit(timetables.touchedBy(named), () -> timetables.add(named));
            form.preview().show(timetables.preview(named), false, hit, Spoken.DISTRICT_ZONE, today());
        } catch (Refusal refusal) {
            refuse(refusal);
        }
    }

    /** The rehearsal needs a name; the manager gives the true one before saving. */
    private static NewTimetable named(NewTimetable timetable) {
        return new NewTimetable(
                timetable.scope().name(),
                timetable.site(),
                timetable.resource(),
                timetable.reason(),
                timetable.visibility(),
                timetable.source());
    }

    private void save(NewTimetable timetable) {
        take(() -> taking.take(
                HoursTaking.Occasion.TIMETABLE,
                timetables.touchedBy(timetable),
                message(timetable.name()),
                () -> timetables.add(timetable),
                () -> {
                    messages.done(getTranslation("resources.timetables.saved", timetable.name()));
                    form.begin(sites.ofProvider(currentMember.organisation()));
                    list();
                }));
    }

    @Override
    public void refresh(Timetable timetable) {
        take(() -> {
            var now = timetables.refresh(timetable.id());
            messages.done(getTranslation("resources.timetables.refreshed", now.name()));
            list();
        });
    }

    @Override
    public void pause(Timetable timetable, boolean rests) {
        take(() -> {
            timetables.pause(timetable.id(), rests);
            list();
        });
    }

    @Override
    public void look(Timetable timetable) {
        take(() -> {
            var dialog =
                    TimetableDialog.held(timetable, getLocale(), () -> accept(timetable), () -> decline(timetable));
            int hit = rehearsal.wouldHit(timetables.touchedBy(timetable.id()), () -> timetables.accept(timetable.id()));
            dialog.preview().show(timetables.previewHeld(timetable.id()), true, hit, Spoken.DISTRICT_ZONE, today());
            dialog.open();
        });
    }

    private void accept(Timetable timetable) {
        change(timetable, () -> timetables.accept(timetable.id()));
    }

    private void decline(Timetable timetable) {
        take(() -> {
            timetables.decline(timetable.id());
            list();
        });
    }

    @Override
    public void renew(Timetable timetable) {
        var source = new AtomicReference<ReadTimetable>();
        var dialog = new AtomicReference<TimetableDialog>();
        dialog.set(TimetableDialog.renewal(
                timetable,
                getLocale(),
                timetables,
                messages,
                read -> {
                    source.set(read);
                    take(() -> {
                        int hit = rehearsal.wouldHit(
                                timetables.touchedBy(timetable.id()), () -> timetables.renew(timetable.id(), read));
                        Objects.requireNonNull(dialog.get())
                                .preview()
                                .show(
                                        timetables.preview(timetable.id(), read),
                                        true,
                                        hit,
                                        Spoken.DISTRICT_ZONE,
                                        today());
                    });
                },
                () -> change(timetable, () -> timetables.renew(timetable.id(), Objects.requireNonNull(source.get())))));
        Objects.requireNonNull(dialog.get()).open();
    }

    @Override
    public void remove(Timetable timetable) {
        TimetableDialog.removal(
                        timetable,
                        getLocale(),
                        keep -> take(() -> {
                            timetables.remove(timetable.id(), keep);
                            messages.done(getTranslation("resources.timetables.removed", timetable.name()));
                            list();
                        }))
                .open();
    }

    private void change(Timetable timetable, Runnable change) {
        take(() -> taking.take(
                HoursTaking.Occasion.TIMETABLE,
                timetables.touchedBy(timetable.id()),
                message(timetable.name()),
                change,
                () -> {
                    messages.done(getTranslation("resources.timetables.saved", timetable.name()));
                    list();
                }));
    }

    private String message(String name) {
        return getTranslation("resources.closures.message", name);
    }

    private void take(Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            refuse(refusal);
        }
    }

    private void refuse(Refusal refusal) {
        if (!form.refusals().show(refusal, messages.explain(refusal))) {
            messages.refused(refusal);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE);
    }
}
