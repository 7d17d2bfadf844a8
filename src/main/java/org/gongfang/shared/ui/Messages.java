package org.gongfang.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.Refusals;
import org.springframework.stereotype.Component;

/** Short messages at the edge of the screen, in the person's language. */
@Component
public class Messages {

    private static final int SUCCESS_MILLIS = 4_000;
    private static final int REFUSAL_MILLIS = 8_000;

    private final Refusals refusals;

    Messages(Refusals refusals) {
        this.refusals = refusals;
    }

    /** Says that something was done; the text is already translated. */
    public void done(String text) {
        show(text, SUCCESS_MILLIS, NotificationVariant.SUCCESS);
    }

    /** Says which rule refused, and stays long enough to be read. */
    public void refused(Refusal refusal) {
        show(explain(refusal), REFUSAL_MILLIS, NotificationVariant.ERROR);
    }

    /** Says that something did not work; the text is already translated. */
    public void failed(String text) {
        show(text, REFUSAL_MILLIS, NotificationVariant.ERROR);
    }

    /** The refusal's sentence in the language of the screen, to be shown beside a field. */
    public String explain(Refusal refusal) {
        return refusals.explain(refusal, UI.getCurrentOrThrow().getLocale());
    }

    private static void show(String text, int millis, NotificationVariant variant) {
        var notification = new Notification(text, millis, Notification.Position.BOTTOM_CENTER);
        notification.addThemeVariants(variant);
        notification.open();
    }
}
