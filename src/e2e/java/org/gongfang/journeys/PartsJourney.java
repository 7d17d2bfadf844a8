package org.gongfang.journeys;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Ground of journeys over single browser parts: gives them a screen that the product does not have. */
abstract class PartsJourney extends Journey {

    static final String PARTS = "/journeys/parts";

    @Autowired
    private WebApplicationContext application;

    @BeforeEach
    void openTheScreenOfParts() {
        var servlet = application.getServletContext();
        if (servlet == null) {
            throw new IllegalStateException("Journeys need a servlet container");
        }
        var routes =
                RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlet)));
        if (!routes.isPathAvailable("journeys/parts")) {
            routes.setRoute("journeys/parts", PartsView.class);
        }
    }
}
