package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A reservation on offer: what it is, what that means, and what can be said to it. */
class TransferCard extends Composite<Section> {

    TransferCard(String title, String what, String means, Button... deeds) {
        getContent().addClassName("gf-proposal");
        getContent().add(new H2(title));
        if (!what.isEmpty()) {
            var line = new Paragraph(what);
            line.addClassName("gf-proposal-when");
            getContent().add(line);
        }
        var quiet = new Paragraph(means);
        quiet.addClassName("gf-quiet");
        var buttons = new Div(deeds);
        buttons.addClassName("gf-deeds");
        getContent().add(quiet, buttons);
    }
}
