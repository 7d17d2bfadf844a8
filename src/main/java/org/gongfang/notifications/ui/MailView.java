package org.gongfang.notifications.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.gongfang.identity.Roles;

/** The outbox for admins: what waits, what was sent, and what was given up. */
@Route("admin/mail/:mail?")
@RolesAllowed(Roles.ADMIN)
@Menu(title = "menu.mail", order = 640, icon = "vaadin:envelope-o")
class MailView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final MailPanel panel;

    MailView(MailPanel panel) {
        this.panel = panel;
        getContent().setSizeFull();
        getContent().add(panel);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notifications.outbox.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        panel.show(event.getRouteParameters().get("mail"));
    }
}
