package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.gongfang.resources.HitReservation;
import org.gongfang.shared.Spoken;

/** The reservations that a file would take hours from, before anything is written. */
class HitList extends Composite<Div> {

    /** More are decided one by one in the dialog all the same. */
    private static final int MOST_SHOWN = 20;

    HitList(List<HitReservation> hits, Locale locale) {
        var list = new UnorderedList();
        list.addClassName("gf-res-hits");
        hits.stream().limit(MOST_SHOWN).forEach(hit -> list.add(item(hit, locale)));
        getContent().addClassName("gf-res-hit");
        getContent().add(new H3(getTranslation(locale, "resources.exchange.hits", hits.size())), list);
        if (hits.size() > MOST_SHOWN) {
            getContent()
                    .add(new Paragraph(
                            getTranslation(locale, "resources.exchange.hits.more", hits.size() - MOST_SHOWN)));
        }
    }

    private static ListItem item(HitReservation hit, Locale locale) {
        var code = new Span(hit.code());
        code.addClassName("gf-res-hit-code");
        var from = Spoken.fullMoment(hit.slot().startsAt(), hit.zone(), locale);
        return new ListItem(code, new Span(hit.resources(locale)), new Span(from));
    }
}
