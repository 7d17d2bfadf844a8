package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongfang.reservations.Reservation;
import org.gongfang.reservations.UseReport;
import org.gongfang.reservations.UseResult;
import org.gongfang.resources.PictureSize;
import org.gongfang.shared.ui.StatusBadge;
import org.gongfang.shared.ui.Tone;

/** What somebody has said of a use. */
class UseReportCard extends Composite<Section> {

    UseReportCard(Reservation reservation, UseReport report, ScreenWords words, Locale locale) {
        var zone = reservation.zone();
        var who = new Span(getTranslation(
                locale, "reservations.report.by", report.writerName(), words.moment(report.changedAt(), zone, locale)));
        who.addClassName("gf-quiet");
        var head = new Div(
                new StatusBadge(
                        getTranslation(locale, "reservations.report.result." + report.result()), tone(report.result())),
                who);
        head.addClassName("gf-report-head");
        getContent().addClassName("gf-report");
        getContent().add(new H2(getTranslation(locale, "reservations.report.title")), head);
        if (!report.note().isEmpty()) {
            getContent().add(new Paragraph(report.note()));
        }
        var counter = report.counter();
        var facts = Stream.of(
                        Stream.of(report.material(), report.amount())
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" · ")),
                        counter == null
                                ? ""
                                : getTranslation(locale, "reservations.report.counter") + " "
                                        + getTranslation(
                                                locale,
                                                "reservations.report.counter-says",
                                                counter.stripTrailingZeros().toPlainString()),
                        report.fault() == null ? "" : getTranslation(locale, "reservations.report.fault"))
                .filter(text -> !text.isEmpty())
                .toList();
        facts.forEach(fact -> {
            var line = new Paragraph(fact);
            line.addClassName("gf-quiet");
            getContent().add(line);
        });
        getContent().add(pictures(report, locale));
    }

    private Div pictures(UseReport report, Locale locale) {
        var strip = new Div();
        strip.addClassName("gf-report-pictures");
        int number = 0;
        for (var picture : report.pictures()) {
            number++;
            var small = new Image(
                    "/" + picture.path(PictureSize.SMALL),
                    getTranslation(locale, "reservations.report.picture-of", number));
            small.getElement().setAttribute("loading", "lazy");
            var link = new Anchor("/" + picture.path(PictureSize.LARGE), small);
            link.setRouterIgnore(true);
            strip.add(link);
        }
        strip.setVisible(number > 0);
        return strip;
    }

    private static Tone tone(UseResult result) {
        return switch (result) {
            case SUCCEEDED -> Tone.DONE;
            case PARTLY -> Tone.REQUESTED;
            case FAILED -> Tone.MISSED;
        };
    }
}
