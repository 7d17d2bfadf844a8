package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import org.gongfang.shared.ui.PageHeader;

/** A page of things that a provider has: a row each, and a button that adds one. */
abstract class RowsPage extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final String words;
    private final Div list = new Div();

    /** @param words where its title, its subtitle and its button stand in the bundles */
    RowsPage(String words) {
        this.words = words;
        list.addClassName("gf-res-section");
        getContent().addClassNames("gf-page", "gf-page-narrow");
        getContent().add(new PageHeader(getPageTitle(), getTranslation(words + "subtitle"), addButton()), list);
    }

    /** Draws the rows anew. */
    abstract void show();

    /** Asks for what is to be added. */
    abstract void askToAdd();

    Div list() {
        return list;
    }

    @Override
    public final String getPageTitle() {
        return getTranslation(words + "title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    final Button addButton() {
        var add = new Button(getTranslation(words + "add"), VaadinIcon.PLUS.create(), click -> askToAdd());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    /** What a row says: a name, and a line below it. */
    static Div text(String name, String line) {
        var heading = new Span(name);
        heading.addClassName("gf-res-name");
        var below = new Span(line);
        below.addClassName("gf-res-line");
        var text = new Div(heading, below);
        text.addClassName("gf-res-cell");
        return text;
    }
}
