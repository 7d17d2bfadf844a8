package org.gongfang.shared.ui;

import com.vaadin.flow.component.Component;

/** Something a module puts into the bar at the top of every screen for signed-in people, such as the inbox bell. */
public interface NavbarItem {

    /** The place in the bar, smallest first. */
    int order();

    /** A new component for one person's screen; it loads its data when attached, not here. */
    Component create();
}
