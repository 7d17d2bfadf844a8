package org.gongfang.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.gongfang.shared.NotFound;

/** The answer when a screen asks for something that does not exist, or not for this person. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class MissingThing extends ErrorPage implements HasErrorParameter<NotFound> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        show("404", "missing");
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
