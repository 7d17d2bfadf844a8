package org.gongfang.notifications.ui;

import com.vaadin.flow.component.UI;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** The ways to the inbox and the outbox. */
@NamedInterface("navigation")
public final class NotificationsNavigation {

    private static final String OUTBOX = "admin/mail";

    private NotificationsNavigation() {}

    /** To the inbox of the person who is signed in. */
    public static void toInbox() {
        UI.getCurrentOrThrow().navigate(InboxView.class);
    }

    /** To the addresses that are told of reservations. */
    public static void toWebhooks() {
        UI.getCurrentOrThrow().navigate(WebhooksView.class);
    }

    /** To the list of mails; by path, since the demo has another view there. */
    public static void toOutbox() {
        UI.getCurrentOrThrow().navigate(OUTBOX);
    }

    /** To one mail. */
    public static void toMail(UUID mail) {
        UI.getCurrentOrThrow().navigate(OUTBOX + "/" + mail);
    }

    /** To the screen that a notice leads to: a path of this application. */
    static void follow(String link) {
        UI.getCurrentOrThrow().navigate(link.startsWith("/") ? link.substring(1) : link);
    }
}
