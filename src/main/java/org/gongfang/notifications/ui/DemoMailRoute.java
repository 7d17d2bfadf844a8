package org.gongfang.notifications.ui;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.gongfang.identity.DemoMode;
import org.springframework.stereotype.Component;

/** Opens the outbox to everyone signed in while the demo runs. */
@Component
class DemoMailRoute implements VaadinServiceInitListener {

    private final DemoMode demo;

    DemoMailRoute(DemoMode demo) {
        this.demo = demo;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (demo.runs()) {
            var routes = RouteConfiguration.forApplicationScope();
            routes.update(() -> {
                routes.removeRoute(MailView.class);
                routes.setAnnotatedRoute(DemoMailView.class);
            });
        }
    }
}
