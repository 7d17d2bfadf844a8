package org.gongfang.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** The head of a screen: its title, a line that explains it, and what can be done on it. */
public class PageHeader extends Composite<Header> {

    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();
    private final Div actions = new Div();

    public PageHeader(String title, @Nullable String subtitle, Component... actions) {
        this.actions.addClassName("gf-page-actions");
        this.subtitle.addClassName("gf-page-subtitle");
        var words = new Div(this.title, this.subtitle);
        words.addClassName("gf-page-words");
        getContent().addClassName("gf-page-header");
        getContent().add(words, this.actions);
        setTitle(title);
        setSubtitle(subtitle);
        setActions(actions);
    }

    public final void setTitle(String text) {
        title.setText(text);
    }

    public final void setSubtitle(@Nullable String text) {
        subtitle.setText(text == null ? "" : text);
        subtitle.setVisible(text != null && !text.isEmpty());
    }

    public final void setActions(Component... components) {
        actions.removeAll();
        actions.add(components);
        actions.setVisible(components.length > 0);
    }
}
