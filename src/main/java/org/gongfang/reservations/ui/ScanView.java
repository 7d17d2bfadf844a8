package org.gongfang.reservations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.gongfang.identity.CurrentMember;
import org.gongfang.resources.Resources;

/** Where the label of a machine leads: to the check-in for whoever is signed in, to the machine's page for passers-by. */
@Route("at/:code")
@AnonymousAllowed
class ScanView extends Div implements BeforeEnterObserver {

    private final Resources resources;
    private final CurrentMember currentMember;

    ScanView(Resources resources, CurrentMember currentMember) {
        this.resources = resources;
        this.currentMember = currentMember;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var resource = event.getRouteParameters()
                .get(ResourceView.RESOURCE)
                .flatMap(resources::findByCode)
                .orElseThrow(NotFoundException::new);
        event.forwardTo(
                currentMember.find().isPresent() ? CheckInView.class : ResourceView.class,
                new RouteParameters(ResourceView.RESOURCE, resource.code()));
    }
}
