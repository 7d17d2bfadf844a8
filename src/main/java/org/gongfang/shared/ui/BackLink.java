package org.gongfang.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouteConfiguration;

/** The way back to the list that a detail came from. */
public class BackLink extends Composite<Anchor> {

    public BackLink(String text, Class<? extends Component> target) {
        this(text, RouteConfiguration.forSessionScope().getUrl(target));
    }

    public BackLink(String text, String path) {
        var arrow = VaadinIcon.ARROW_LEFT.create();
        arrow.getElement().setAttribute("aria-hidden", "true");
        getContent().addClassName("gf-back");
        getContent().setHref(path);
        getContent().add(arrow, new Span(text));
    }
}
