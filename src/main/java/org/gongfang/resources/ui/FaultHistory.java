package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.gongfang.resources.Fault;
import org.gongfang.resources.FaultStep;
import org.gongfang.shared.Spoken;

/** Every step of a fault's life: when, by whom, how bad it was found to be, and what was said. */
class FaultHistory extends Composite<OrderedList> {

    FaultHistory(Fault fault, FaultWords words, Locale locale) {
        getContent().addClassName("gf-history");
        fault.steps().forEach(step -> getContent().add(line(fault, step, words, locale)));
    }

    private static ListItem line(Fault fault, FaultStep step, FaultWords words, Locale locale) {
        var when = new Span(Spoken.fullMoment(step.at(), fault.zone(), locale));
        when.addClassName("gf-quiet");
        var line = new ListItem(
                words.status(step.status(), locale),
                words.severity(step.severity(), locale),
                when,
                new Span(step.byName()));
        if (!step.note().isBlank()) {
            line.add(new Span(step.note()));
        }
        return line;
    }
}
