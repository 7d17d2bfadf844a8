package org.gongfang.reporting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import org.springframework.modulith.NamedInterface;

/** The ways into the reporting screens. */
@NamedInterface("navigation")
public final class ReportingNavigation {

    private ReportingNavigation() {}

    public static void toOverview() {
        UI.getCurrentOrThrow().navigate(DistrictView.class);
    }

    public static void toReports() {
        UI.getCurrentOrThrow().navigate(ReportsView.class);
    }

    static void to(ReportState state) {
        UI.getCurrentOrThrow().navigate(ReportsView.class, state.parameters());
    }

    static RouterLink link(String text, ReportState state) {
        var link = new RouterLink(text, ReportsView.class);
        link.setQueryParameters(state.parameters());
        return link;
    }

    static RouterLink linkToReports(String text) {
        var link = new RouterLink(text, ReportsView.class);
        link.setQueryParameters(QueryParameters.empty());
        return link;
    }
}
