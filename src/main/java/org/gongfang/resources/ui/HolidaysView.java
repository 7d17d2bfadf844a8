package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.TreeSet;
import org.gongfang.identity.Roles;
import org.gongfang.resources.PublicDay;
import org.gongfang.resources.PublicDayFile;
import org.gongfang.resources.PublicDayKind;
import org.gongfang.resources.PublicDays;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;
import org.gongfang.shared.ui.StatusBadge;
import org.gongfang.shared.ui.Tone;
import org.gongfang.shared.ui.Undo;

/** The public holidays and make-up workdays of a year; the year stands in the address. */
@Route("admin/holidays")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "menu.holidays", order = 820, icon = "vaadin:calendar-o")
class HolidaysView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private static final String YEAR = "year";

    private final PublicDays publicDays;
    private final Messages messages;
    private final Clock clock;
    private final Select<Integer> years = new Select<>();
    private final Div list = new Div();
    private final Paragraph followers = new Paragraph();
    private int year;

    HolidaysView(PublicDays publicDays, Messages messages, Clock clock) {
        this.publicDays = publicDays;
        this.messages = messages;
        this.clock = clock;
        year = today().getYear();
        years.setLabel(getTranslation("resources.holidays.year"));
        years.setItemLabelGenerator(String::valueOf);
        years.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrentOrThrow().navigate(HolidaysView.class, QueryParameters.of(YEAR, change.getValue() + ""));
            }
        });
        var add = new Button(getTranslation("resources.holidays.add"), VaadinIcon.PLUS.create(), click -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var load = new Button(getTranslation("resources.holidays.import"), VaadinIcon.UPLOAD_ALT.create(), click -> {
            importYear();
        });
        var bar = new Div(years, load, file());
        bar.addClassName("gf-res-bar");
        followers.addClassName("gf-res-hint");
        list.addClassName("gf-res-section");
        getContent().addClassNames("gf-page", "gf-page-narrow");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("resources.holidays.title"),
                                getTranslation("resources.holidays.subtitle"),
                                add),
                        bar,
                        followers,
                        list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("resources.holidays.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        int thisYear = today().getYear();
        year = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(YEAR)
                .filter(text -> text.matches("20\\d\\d"))
                .map(Integer::valueOf)
                .orElse(thisYear);
        show();
    }

    private void show() {
        int thisYear = today().getYear();
        var offered = new TreeSet<>(publicDays.years());
        for (int offset = -1; offset <= 2; offset++) {
            offered.add(thisYear + offset);
        }
        offered.add(year);
        years.setItems(offered);
        years.setValue(year);
        followers.setText(getTranslation("resources.holidays.followers", publicDays.followers()));
        var days = publicDays.ofYear(year);
        list.removeAll();
        if (days.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("resources.holidays.empty", Integer.toString(year)),
                    getTranslation("resources.holidays.empty.hint")));
        } else {
            long workdays = days.stream()
                    .filter(day -> day.kind() == PublicDayKind.WORKDAY)
                    .count();
            list.add(new H2(getTranslation("resources.holidays.count", days.size() - workdays, workdays)));
        }
        days.forEach(day -> list.add(row(day)));
    }

    private Div row(PublicDay day) {
        var date = Spoken.fullDate(day.date(), getLocale());
        var name = new Span(date + " · " + day.name(getLocale()));
        name.addClassName("gf-res-name");
        var text = new Div(name, badge(day));
        text.addClassName("gf-res-cell");
        var change = new Button(VaadinIcon.PENCIL.create(), click -> change(day));
        change.setAriaLabel(getTranslation("resources.holidays.change", date));
        change.setTooltipText(getTranslation("resources.holidays.change", date));
        var remove = new Button(VaadinIcon.TRASH.create(), click -> remove(day));
        remove.setAriaLabel(getTranslation("resources.holidays.remove", date));
        remove.setTooltipText(getTranslation("resources.holidays.remove", date));
        var buttons = new Div(change, remove);
        buttons.addClassName("gf-res-buttons");
        var row = new Div(text, buttons);
        row.addClassName("gf-res-row");
        return row;
    }

    private StatusBadge badge(PublicDay day) {
        var standsFor = day.standsFor();
        return standsFor == null
                ? new StatusBadge(getTranslation("resources.public-day.HOLIDAY"), Tone.CLOSED)
                : new StatusBadge(
                        getTranslation(
                                "resources.holidays.counts-as",
                                standsFor.getDisplayName(TextStyle.FULL, Words.nearest(getLocale()))),
                        Tone.FREE,
                        VaadinIcon.BRIEFCASE);
    }

    private void add() {
        var first = year == today().getYear() ? today() : LocalDate.of(year, 1, 1);
        new PublicDayDialog(first, getLocale(), this::save).open();
    }

    private void change(PublicDay day) {
        var dialog = new PublicDayDialog(day.date(), getLocale(), this::save);
        dialog.show(day);
        dialog.open();
    }

    private void save(PublicDayDialog dialog, PublicDay day) {
        try {
            publicDays.put(day);
            dialog.close();
            messages.done(getTranslation("resources.holidays.saved", Spoken.fullDate(day.date(), getLocale())));
            show();
        } catch (Refusal refusal) {
            if (!dialog.refusals().show(refusal, messages.explain(refusal))) {
                messages.refused(refusal);
            }
        }
    }

    private void remove(PublicDay day) {
        try {
            publicDays.remove(day.date());
            show();
            Undo.offer(getTranslation("resources.holidays.removed", Spoken.fullDate(day.date(), getLocale())), () -> {
                publicDays.put(day);
                show();
            });
        } catch (Refusal refusal) {
            messages.refused(refusal);
        }
    }

    private void importYear() {
        var before = publicDays.ofYear(year);
        var dialog = new HolidayImportDialog[1];
        dialog[0] = new HolidayImportDialog(year, before.size(), file(), messages, file -> {
            try {
                publicDays.replaceYear(file.year(), file.days());
                dialog[0].close();
                show();
                Undo.offer(
                        getTranslation(
                                "resources.holidays.imported", file.days().size(), Integer.toString(file.year())),
                        () -> {
                            publicDays.replaceYear(file.year(), before);
                            show();
                        });
            } catch (Refusal refusal) {
                messages.refused(refusal);
            }
        });
        dialog[0].open();
    }

    /** The year as a file; for a year without days the template with two examples. */
    private Anchor file() {
        var anchor = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = PublicDayFile.write(year, publicDays.ofYear(year), getLocale());
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "holidays-" + year + ".csv", "text/csv", bytes.length);
                }),
                getTranslation("resources.holidays.download"));
        anchor.addClassName("gf-report-download");
        return anchor;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE);
    }
}
