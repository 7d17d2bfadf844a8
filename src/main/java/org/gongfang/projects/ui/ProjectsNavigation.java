package org.gongfang.projects.ui;

import com.vaadin.flow.component.UI;
import org.springframework.modulith.NamedInterface;

/** The ways to the screens about patents. */
@NamedInterface("navigation")
public final class ProjectsNavigation {

    private ProjectsNavigation() {}

    /** To the list of the patents of the person who is signed in. */
    public static void toMyPatents() {
        UI.getCurrentOrThrow().navigate(MyPatentsView.class);
    }
}
