package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.gongfang.reservations.LeftOut;
import org.gongfang.resources.Qualification;
import org.gongfang.shared.Money;
import org.gongfang.shared.Spoken;

/** Which resources a search has left out, and why; looked up when somebody opens it. */
class LeftOutList extends Composite<Details> {

    private final Locale locale;
    private boolean shown;

    LeftOutList(Supplier<List<LeftOut>> leftOut, Locale locale) {
        this.locale = locale;
        getContent().setSummaryText(getTranslation(locale, "reservations.find.left-out"));
        getContent().addClassName("gf-left-out");
        getContent().addOpenedChangeListener(change -> {
            if (change.isOpened() && !shown) {
                shown = true;
                show(leftOut.get());
            }
        });
    }

    private void show(List<LeftOut> all) {
        if (all.isEmpty()) {
            getContent().add(new Paragraph(getTranslation(locale, "reservations.find.left-out.none")));
            return;
        }
        var list = new UnorderedList();
        all.forEach(one -> list.add(line(one)));
        getContent().add(new Div(list));
    }

    private ListItem line(LeftOut one) {
        var resource = one.resource();
        var link = new RouterLink(
                resource.name(locale), ResourceView.class, new RouteParameters(ResourceView.RESOURCE, resource.code()));
        var place = new Span(resource.providerName(locale));
        place.addClassName("gf-quiet");
        var why = new Span(getTranslation(
                locale,
                "reservations.left-out." + one.reason(),
                one.arguments().stream().map(this::said).toArray()));
        why.addClassName("gf-left-out-why");
        return new ListItem(new Div(link, place), why);
    }

    private Object said(Object argument) {
        return switch (argument) {
            case Duration length -> Spoken.length(length, locale);
            case Money amount -> Spoken.money(amount, locale);
            case Qualification kind -> kind.name(locale);
            default -> argument;
        };
    }
}
