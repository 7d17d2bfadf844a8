package org.gongfang.notifications.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;

/** The outbox on a page of its own; who may open it, its two routes say. */
abstract class OutboxPage extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final MailPanel panel;

    OutboxPage(MailPanel panel) {
        this.panel = panel;
        getContent().addClassName("gf-page");
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
