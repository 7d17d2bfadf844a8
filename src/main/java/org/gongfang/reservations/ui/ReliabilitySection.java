package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.gongfang.reservations.Reliability;
import org.gongfang.shared.Spoken;

/** How reliable one is for providers, and everything that counts against it. */
class ReliabilitySection extends Composite<Section> {

    ReliabilitySection(Reliability reliability, Locale locale) {
        var score = new Paragraph(getTranslation(locale, "reservations.reliability.score", reliability.score()));
        score.addClassName("gf-score");
        getContent().addClassName("gf-reliability");
        getContent().add(new H2(getTranslation(locale, "reservations.reliability.title")), score);
        if (reliability.marks().isEmpty()) {
            getContent().add(quiet(getTranslation(locale, "reservations.reliability.clean")));
        } else {
            var reasons = new UnorderedList();
            reliability.marks().forEach(mark -> reasons.add(new ListItem(reason(mark, reliability, locale))));
            getContent().add(reasons);
        }
        getContent()
                .add(quiet(getTranslation(
                        locale,
                        "reservations.reliability.means",
                        Reliability.MISSED_COSTS,
                        Reliability.LATE_COSTS,
                        Spoken.length(Reliability.HALF_LIFE, locale))));
    }

    private String reason(Reliability.Mark mark, Reliability reliability, Locale locale) {
        var when = Spoken.fullDate(mark.since().atZone(Spoken.DISTRICT_ZONE).toLocalDate(), locale);
        return mark.taken()
                ? getTranslation(
                        locale,
                        "reservations.reliability.taken",
                        mark.resource().in(locale),
                        when)
                : getTranslation(
                        locale,
                        "reservations.reliability." + mark.kind(),
                        mark.resource().in(locale),
                        when,
                        Math.round(mark.costsAt(reliability.at())));
    }

    private static Paragraph quiet(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("gf-quiet");
        return paragraph;
    }
}
