package org.gongfang.shared.ui;

import com.vaadin.flow.component.ComponentEvent;

/** Someone opened a bar. */
public class BarClickEvent extends ComponentEvent<ResourceTimeline> {

    private final String barId;

    BarClickEvent(ResourceTimeline source, String barId) {
        super(source, true);
        this.barId = barId;
    }

    public String barId() {
        return barId;
    }
}
