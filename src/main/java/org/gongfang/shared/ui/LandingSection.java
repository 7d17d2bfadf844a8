package org.gongfang.shared.ui;

import com.vaadin.flow.component.Component;

/** Something a module shows on the landing page, such as the search box or what is free this week. */
public interface LandingSection {

    /** The place on the page, smallest first: search 100, free this week 200, samples 300. */
    int order();

    /** A new component for one visitor's page; it loads its data when attached, not here. */
    Component create();
}
