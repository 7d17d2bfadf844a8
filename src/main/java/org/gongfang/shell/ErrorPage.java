package org.gongfang.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;

/** What an error looks like: a number, a sentence, what to do next, and the way home. */
abstract class ErrorPage extends Composite<Div> implements HasDynamicTitle {

    private String title = "";

    /** Fills the page with the words of {@code shell.error.<name>}. */
    void show(String number, String name, Object... arguments) {
        title = getTranslation("shell.error." + name);
        var big = new Span(number);
        big.addClassName("gf-error-number");
        big.getElement().setAttribute("aria-hidden", "true");
        var home = new Anchor("", getTranslation("shell.error.home"));
        home.addClassName("gf-button");
        getContent().removeAll();
        getContent().addClassName("gf-error");
        getContent()
                .add(
                        big,
                        new H1(title),
                        new Paragraph(getTranslation("shell.error." + name + ".text", arguments)),
                        home);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
