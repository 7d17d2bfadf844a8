package org.gongfang.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A short status: a word, a tone and an icon, so that colour never carries the meaning alone. */
public class StatusBadge extends Composite<Span> {

    public StatusBadge(String text, Tone tone) {
        this(text, tone, icon(tone));
    }

    public StatusBadge(String text, Tone tone, VaadinIcon icon) {
        var sign = icon.create();
        sign.getElement().setAttribute("aria-hidden", "true");
        getContent().addClassNames("gf-badge", "gf-tone-" + tone.token());
        getContent().add(sign, new Span(text));
    }

    private static VaadinIcon icon(Tone tone) {
        return switch (tone) {
            case FREE -> VaadinIcon.CIRCLE_THIN;
            case HELD -> VaadinIcon.HOURGLASS;
            case REQUESTED -> VaadinIcon.QUESTION_CIRCLE_O;
            case CONFIRMED -> VaadinIcon.CHECK;
            case IN_USE -> VaadinIcon.PLAY;
            case DONE -> VaadinIcon.CHECK_CIRCLE_O;
            case MISSED -> VaadinIcon.CLOSE_SMALL;
            case CLOSED -> VaadinIcon.BAN;
        };
    }
}
