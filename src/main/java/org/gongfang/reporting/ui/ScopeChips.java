package org.gongfang.reporting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import org.gongfang.reporting.GroupBy;
import org.gongfang.reporting.Scope;
import org.gongfang.reporting.Utilisation;
import org.jspecify.annotations.Nullable;

/** What a report is narrowed down to; a click on one widens it again. */
class ScopeChips extends Composite<Div> {

    private final Utilisation utilisation;

    ScopeChips(Utilisation utilisation) {
        this.utilisation = utilisation;
        getContent().addClassName("gf-report-scope");
    }

    void show(ReportState state, Locale locale) {
        var scope = state.scope();
        getContent().removeAll();
        add(state, GroupBy.DISTRICT, scope.district(), scope.withDistrict(null), locale);
        add(state, GroupBy.PROVIDER, scope.provider(), scope.withProvider(null), locale);
        add(state, GroupBy.SITE, scope.site(), scope.withSite(null), locale);
        add(state, GroupBy.CAPABILITY, scope.capability(), scope.withCapability(null), locale);
        add(state, GroupBy.RESOURCE, scope.resource(), scope.withResource(null), locale);
        getContent().setVisible(getContent().getComponentCount() > 0);
    }

    private void add(ReportState state, GroupBy groupBy, @Nullable Object key, Scope without, Locale locale) {
        if (key == null) {
            return;
        }
        var name = utilisation.nameOf(groupBy, key.toString()).name(locale);
        var wider = groupBy == GroupBy.RESOURCE && state.grouping() == Grouping.DAY
                ? state.with(without).with(Grouping.RESOURCE)
                : state.with(without);
        var chip = new Button(
                getTranslation(locale, "reporting.reports.only", groupName(groupBy, locale), name),
                VaadinIcon.CLOSE_SMALL.create(),
                click -> ReportingNavigation.to(wider));
        chip.setIconAfterText(true);
        chip.setAriaLabel(getTranslation(locale, "reporting.reports.widen", groupName(groupBy, locale), name));
        chip.addClassName("gf-report-chip");
        getContent().add(chip);
    }

    private String groupName(GroupBy groupBy, Locale locale) {
        return getTranslation(locale, "reporting.group-by." + groupBy);
    }
}
