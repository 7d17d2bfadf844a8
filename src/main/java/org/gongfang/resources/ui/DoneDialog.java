package org.gongfang.resources.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.gongfang.resources.MaintenanceDone;
import org.gongfang.resources.MaintenancePlan;

/** The last times at which a maintenance was done. */
class DoneDialog extends Dialog {

    DoneDialog(MaintenancePlan plan, List<MaintenanceDone> times, MaintenanceWords words, Locale locale) {
        setHeaderTitle(plan.title());
        if (times.isEmpty()) {
            add(new Paragraph(getTranslation(locale, "resources.maintenance.never")));
        } else {
            var list = new OrderedList();
            list.addClassName("gf-history");
            times.forEach(time -> {
                var line = new ListItem(new Span(words.time(time, plan, locale)));
                if (!time.note().isBlank()) {
                    line.add(new Span(time.note()));
                }
                list.add(line);
            });
            add(list);
        }
        getFooter().add(new Button(getTranslation(locale, "resources.maintenance.close"), click -> close()));
        setWidth("min(32rem, 100vw)");
    }
}
