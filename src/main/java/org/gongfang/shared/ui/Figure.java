package org.gongfang.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** One figure with its name, and a line that says what it is measured against. */
public class Figure extends Composite<Div> {

    private final Span amount = new Span();
    private final Span hint = new Span();

    public Figure(String label, String amount) {
        this(label, amount, null);
    }

    public Figure(String label, String amount, @Nullable String hint) {
        var name = new Span(label);
        name.addClassName("gf-figure-label");
        this.amount.addClassName("gf-figure-amount");
        this.hint.addClassName("gf-figure-hint");
        getContent().addClassName("gf-figure");
        getContent().add(name, this.amount, this.hint);
        show(amount, hint);
    }

    public final void show(String newAmount, @Nullable String newHint) {
        amount.setText(newAmount);
        hint.setText(newHint == null ? "" : newHint);
        hint.setVisible(newHint != null && !newHint.isEmpty());
    }
}
