package org.gongfang.shared.ui;

import com.vaadin.flow.component.html.Paragraph;

/** Why a form was refused as a whole; hidden until something is said, and read out when it is. */
public class RefusalNote extends Paragraph {

    public RefusalNote() {
        getElement().setAttribute("role", "alert");
        addClassName("gf-refused");
        setVisible(false);
    }

    public void say(String sentence) {
        setText(sentence);
        setVisible(true);
    }

    public void clear() {
        setVisible(false);
    }
}
