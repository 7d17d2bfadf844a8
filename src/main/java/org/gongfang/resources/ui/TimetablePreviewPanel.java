package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.gongfang.resources.TimetablePreview;
import org.gongfang.shared.Spoken;

/** Shows what a timetable would close, and how many reservations lie there. */
class TimetablePreviewPanel extends Composite<Div> {

    private final Locale locale;

    TimetablePreviewPanel(Locale locale) {
        this.locale = locale;
        getContent().addClassName("gf-timetable-preview");
        getContent().getElement().setAttribute("aria-live", "polite");
        getContent().setVisible(false);
    }

    void clear() {
        getContent().removeAll();
        getContent().setVisible(false);
    }

    /**
     * @param again whether something is closed by the timetable already
     * @param hit how many reservations lie in the hours that would be closed
     */
    void show(TimetablePreview preview, boolean again, int hit, ZoneId zone, LocalDate today) {
        clear();
        getContent().setVisible(true);
        var figures = new Paragraph(
                preview.times() == 0
                        ? say("resources.timetables.preview-nothing")
                        : say("resources.timetables.preview", preview.events(), preview.times(), preview.closures()));
        figures.addClassName("gf-res-reading");
        getContent().add(figures);
        if (again) {
            getContent()
                    .add(new Paragraph(say("resources.timetables.preview-change", preview.added(), preview.removed())));
        }
        if (preview.leftOut() > 0) {
            getContent().add(quiet(say("resources.timetables.preview-left-out", preview.leftOut())));
        }
        var list = new UnorderedList();
        preview.first()
                .forEach(lesson -> list.add(new ListItem(
                        new Span(Spoken.slot(lesson.slot(), zone, today, locale)), quietSpan(lesson.note()))));
        if (!preview.first().isEmpty()) {
            getContent().add(list);
        }
        var reservations = new Paragraph(say("resources.timetables.preview-hit", hit));
        reservations.addClassName(hit == 0 ? "gf-res-line" : "gf-timetable-hit");
        getContent().add(reservations);
    }

    private static Paragraph quiet(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("gf-res-line");
        return paragraph;
    }

    private static Span quietSpan(String text) {
        var span = new Span(text);
        span.addClassName("gf-res-line");
        return span;
    }

    private String say(String key, Object... arguments) {
        return getTranslation(locale, key, arguments);
    }
}
