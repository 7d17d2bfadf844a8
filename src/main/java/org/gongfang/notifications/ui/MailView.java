package org.gongfang.notifications.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.gongfang.identity.Roles;

/** The outbox for admins: what waits, what was sent, and what was given up. */
@Route("admin/mail/:mail?")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "menu.mail", order = 640, icon = "vaadin:envelope-o")
class MailView extends OutboxPage {

    MailView(MailPanel panel) {
        super(panel);
    }
}
