package org.gongfang.resources.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.gongfang.identity.Roles;
import org.gongfang.resources.Qualifications;
import org.gongfang.resources.Training;
import org.gongfang.shared.ui.EmptyState;
import org.gongfang.shared.ui.PageHeader;

/** What the person who is signed in has learnt, from whom, and until when it is good. */
@Route("my/qualifications")
@Menu(title = "menu.my-qualifications", order = 45, icon = "vaadin:academy-cap")
@RolesAllowed(Roles.PATENT_HOLDER)
class MyQualificationsView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private final Qualifications qualifications;
    private final Training training;
    private final HeldWords words;
    private final Div list = new Div();

    MyQualificationsView(Qualifications qualifications, Training training, HeldWords words) {
        this.qualifications = qualifications;
        this.training = training;
        this.words = words;
        getContent().addClassNames("gf-page", "gf-page-narrow");
        getContent()
                .add(
                        new PageHeader(
                                getTranslation("resources.my-qualifications.title"),
                                getTranslation("resources.my-qualifications.subtitle")),
                        list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("resources.my-qualifications.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        list.removeAll();
        var mine = qualifications.mine();
        list.setClassName("gf-res-section", !mine.isEmpty());
        if (mine.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("resources.my-qualifications.empty"),
                    getTranslation("resources.my-qualifications.empty.hint")));
        }
        mine.forEach(held -> list.add(new HeldRow(
                held, held.kind().name(getLocale()), words, getLocale(), () -> training.certificate(held.id()))));
    }
}
