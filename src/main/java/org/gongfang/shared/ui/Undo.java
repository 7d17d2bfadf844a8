package org.gongfang.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** Says what was done and offers to take it back for a while. */
public final class Undo {

    private static final int OFFER_MILLIS = 10_000;

    private Undo() {}

    /** Shows the translated text with a button that takes the deed back. */
    public static void offer(String done, Runnable takeBack) {
        var notification = new Notification();
        var button = new Button(UI.getCurrentOrThrow().getTranslation("shared.undo.button"), click -> {
            notification.close();
            takeBack.run();
        });
        var line = new Div(new Span(done), button);
        line.addClassName("gf-undo");
        notification.add(line);
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.setDuration(OFFER_MILLIS);
        notification.open();
    }
}
