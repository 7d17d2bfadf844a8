package org.gongfang.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Role;
import org.gongfang.identity.SignedInMember;

/** Where people land who sign in without having asked for a page: passes them on to where their role works. */
@Route("welcome")
@PermitAll
class WelcomeView extends Composite<Div> implements BeforeEnterObserver {

    private static final List<Map.Entry<Role, String>> HOMES = List.of(
            Map.entry(Role.PROVIDER_MANAGER, "board"),
            Map.entry(Role.TECHNICIAN, "today"),
            Map.entry(Role.OFFICIAL, "district"),
            Map.entry(Role.ADMIN, "admin/accounts"),
            Map.entry(Role.PATENT_HOLDER, "my"));

    private final CurrentMember currentMember;

    WelcomeView(CurrentMember currentMember) {
        this.currentMember = currentMember;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(home(currentMember.require()));
    }

    /** The path where the member's foremost role works; the landing page for all others. */
    static String home(SignedInMember member) {
        return HOMES.stream()
                .filter(home -> member.has(home.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
