package org.gongfang.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.jspecify.annotations.Nullable;

/** The card in the middle of screens for people who are not signed in: a title, a line of help, and what to fill in. */
class DoorCard extends Composite<Section> {

    private final Div content = new Div();

    DoorCard(String title, @Nullable String hint) {
        getContent().addClassName("gf-door");
        getContent().add(new H1(title));
        if (hint != null) {
            var help = new Paragraph(hint);
            help.addClassName("gf-door-hint");
            getContent().add(help);
        }
        content.addClassName("gf-door-content");
        getContent().add(content);
    }

    void show(Component... components) {
        content.removeAll();
        content.add(components);
    }

    void add(Component... components) {
        content.add(components);
    }
}
