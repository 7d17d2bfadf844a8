package org.gongfang.reporting.ui;

import static java.util.stream.Collectors.groupingBy;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.TreeMap;
import org.gongfang.identity.Roles;
import org.gongfang.reporting.PledgeReport;
import org.gongfang.reporting.PledgeRow;
import org.gongfang.resources.Capabilities;
import org.gongfang.resources.PledgeScope;
import org.gongfang.resources.Pledges;
import org.gongfang.resources.Resources;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.Messages;
import org.gongfang.shared.ui.PageHeader;

/** What the provider promises to the public each month, beside what it publishes and what was used of that. */
@Route("board/pledges")
@RolesAllowed(Roles.PROVIDER_MANAGER)
@Menu(title = "menu.pledges", order = 170, icon = "vaadin:handshake")
class PledgesView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private static final int MONTHS_BACK = 5;
    private static final int MONTHS_AHEAD = 3;

    private final PledgeReport report;
    private final Pledges pledges;
    private final Messages messages;
    private final Clock clock;
    private final Div subjects = new Div();

    PledgesView(
            PledgeReport report,
            Pledges pledges,
            Capabilities capabilities,
            Resources resources,
            Messages messages,
            Clock clock) {
        this.report = report;
        this.pledges = pledges;
        this.messages = messages;
        this.clock = clock;
        subjects.addClassName("gf-report");
        var form = new PledgeForm(now(), capabilities, resources, messages, getLocale(), this::promise);
        getContent().addClassName("gf-page");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("reporting.pledges.title"),
                                getTranslation("reporting.pledges.subtitle")),
                        form,
                        subjects);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reporting.pledges.title");
    }

    private void show() {
        var rows = report.own(now().minusMonths(MONTHS_BACK), now().plusMonths(MONTHS_AHEAD));
        subjects.removeAll();
        if (rows.stream().allMatch(row -> row.pledgedHours() == 0)) {
            subjects.add(new EmptyState(
                    getTranslation("reporting.pledges.empty"), getTranslation("reporting.pledges.empty.hint")));
        }
        rows.stream()
                .collect(groupingBy(PledgeRow::subject, TreeMap::new, java.util.stream.Collectors.toList()))
                .forEach((subject, its) -> {
                    var name = subject.scope() == PledgeScope.PROVIDER
                            ? getTranslation("reporting.pledges.scope.PROVIDER")
                            : its.getFirst().name(getLocale());
                    var card = new Div(new PledgeTable(name, its, PledgeTable.Axis.MONTH, getLocale()));
                    card.addClassName("gf-report-card");
                    subjects.add(card);
                });
        var note = new Paragraph(getTranslation("reporting.pledges.note"));
        note.addClassName("gf-report-note");
        subjects.add(note);
    }

    private void promise(PledgeForm.Promise promise) {
        pledges.promise(promise.subject(), promise.first(), promise.months(), promise.hours());
        messages.done(getTranslation(
                "reporting.pledges.promised",
                promise.hours(),
                PledgeTable.month(promise.first(), getLocale()),
                promise.months()));
        show();
    }

    private YearMonth now() {
        return YearMonth.from(LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE));
    }
}
