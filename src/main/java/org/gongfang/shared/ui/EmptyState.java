package org.gongfang.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** What a list shows when it is empty: what is missing, what to do next, and the button that does it. */
public class EmptyState extends Composite<Div> {

    public EmptyState(String title, String hint) {
        this(title, hint, null);
    }

    public EmptyState(String title, String hint, @Nullable Component action) {
        var picture = new Div();
        picture.addClassName("gf-empty-picture");
        picture.getElement().setAttribute("aria-hidden", "true");
        var heading = new H2(title);
        getContent().addClassName("gf-empty");
        getContent().add(picture, heading, new Paragraph(hint));
        if (action != null) {
            getContent().add(action);
        }
    }
}
