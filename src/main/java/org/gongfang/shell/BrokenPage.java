package org.gongfang.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** The answer when a screen fails while it opens: an id that leads to the log, and nothing of the failure itself. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class BrokenPage extends ErrorPage implements HasErrorParameter<Exception> {

    private final Failures failures;

    BrokenPage(Failures failures) {
        this.failures = failures;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        show("500", "broken", failures.record(parameter.getException()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
