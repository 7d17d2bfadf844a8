package org.gongfang.notifications.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The outbox in the demo, where everyone signed in may read it: it takes the place of {@link MailView}. */
@Route(value = "admin/mail/:mail?", registerAtStartup = false)
@PermitAll
@Menu(title = "menu.mail", order = 640, icon = "vaadin:envelope-o")
class DemoMailView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final MailPanel panel;

    DemoMailView(MailPanel panel) {
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
