package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.gongfang.identity.Roles;
import org.gongfang.reservations.WaitingForUs;
import org.gongfang.reservations.WaitlistAtProvider;
import org.gongfang.shared.Named;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.PageHeader;
import org.gongfang.shared.ui.StatusBadge;

/** Who waits for the provider's resources, or for what they can do: how many for what, and in which order. */
@Route("board/waitlist")
@Menu(title = "menu.board-waitlist", order = 115, icon = "vaadin:hourglass")
@RolesAllowed(Roles.PROVIDER_MANAGER)
class BoardWaitlistView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final WaitlistAtProvider waitlist;
    private final WaitlistWords words;
    private final Div list = new Div();

    BoardWaitlistView(WaitlistAtProvider waitlist, WaitlistWords words) {
        this.waitlist = waitlist;
        this.words = words;
        list.addClassName("gf-summaries");
        getContent().addClassNames("gf-page", "gf-page-narrow");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("waitlist.board.title"), getTranslation("waitlist.board.subtitle")),
                        list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("waitlist.board.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.removeAll();
        var waiting = waitlist.waiting();
        if (waiting.isEmpty()) {
            list.add(new EmptyState(getTranslation("waitlist.board.none"), getTranslation("waitlist.board.none-hint")));
            return;
        }
        waiting.stream()
                .collect(Collectors.groupingBy(
                        one -> new Wished(one.name(), one.forResource()), LinkedHashMap::new, Collectors.toList()))
                .forEach((wished, all) -> list.add(group(wished, all)));
    }

    private record Wished(Named name, boolean resource) {}

    private Article group(Wished wished, List<WaitingForUs> all) {
        var head = new Div(
                new H2(wished.name().in(getLocale())),
                new Span(getTranslation(
                        wished.resource() ? "waitlist.board.for-resource" : "waitlist.board.for-capability",
                        all.size())));
        head.addClassName("gf-summary-head");
        var lines = new UnorderedList();
        lines.addClassName("gf-history");
        all.forEach(one -> lines.add(line(one)));
        var group = new Article(head, lines);
        group.addClassName("gf-summary");
        return group;
    }

    private ListItem line(WaitingForUs one) {
        var when = new Span(getTranslation(
                "waitlist.window",
                Spoken.length(one.length(), getLocale()),
                Spoken.fullMoment(one.window().startsAt(), Spoken.DISTRICT_ZONE, getLocale()),
                Spoken.fullMoment(one.window().endsAt(), Spoken.DISTRICT_ZONE, getLocale())));
        when.addClassName("gf-quiet");
        return new ListItem(
                new Span(one.memberName()),
                new StatusBadge(words.state(one.state(), getLocale()), WaitlistWords.tone(one.state())),
                when);
    }
}
