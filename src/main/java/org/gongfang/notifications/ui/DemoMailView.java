package org.gongfang.notifications.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The outbox in the demo, where everyone signed in may read it: it takes the place of {@link MailView}. */
@Route(value = "admin/mail/:mail?", registerAtStartup = false)
@PermitAll
@Menu(title = "menu.mail", order = 640, icon = "vaadin:envelope-o")
class DemoMailView extends OutboxPage {

    DemoMailView(MailPanel panel) {
        super(panel);
    }
}
