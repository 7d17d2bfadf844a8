package org.gongfang.reservations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** A message about something that was done, with a button that takes it back. */
final class UndoNotice {

    private static final int SHOWN_MILLIS = 10_000;

    private UndoNotice() {}

    static void show(String text, String undo, Runnable takeBack) {
        var notice = new Notification();
        var button = new Button(undo, click -> {
            notice.close();
            takeBack.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        var content = new Div(new Span(text), button);
        content.addClassName("gf-undo");
        notice.add(content);
        notice.setDuration(SHOWN_MILLIS);
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.addThemeVariants(NotificationVariant.SUCCESS);
        notice.open();
    }
}
