package org.gongfang.shared.ui;

import com.vaadin.flow.component.ComponentEvent;
import org.gongfang.shared.TimeSlot;

/** Someone moved a bar, or made it longer or shorter. */
public class BarMoveEvent extends ComponentEvent<ResourceTimeline> {

    private final String barId;
    private final String rowId;
    private final transient TimeSlot slot;

    BarMoveEvent(ResourceTimeline source, String barId, String rowId, TimeSlot slot) {
        super(source, true);
        this.barId = barId;
        this.rowId = rowId;
        this.slot = slot;
    }

    public String barId() {
        return barId;
    }

    public String rowId() {
        return rowId;
    }

    public TimeSlot slot() {
        return slot;
    }
}
