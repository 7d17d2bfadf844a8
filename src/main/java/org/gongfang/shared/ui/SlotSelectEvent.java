package org.gongfang.shared.ui;

import com.vaadin.flow.component.ComponentEvent;
import org.gongfang.shared.TimeSlot;

/** Someone marked a stretch of a row. */
public class SlotSelectEvent extends ComponentEvent<ResourceTimeline> {

    private final String rowId;
    private final transient TimeSlot slot;

    SlotSelectEvent(ResourceTimeline source, String rowId, TimeSlot slot) {
        super(source, true);
        this.rowId = rowId;
        this.slot = slot;
    }

    public String rowId() {
        return rowId;
    }

    public TimeSlot slot() {
        return slot;
    }
}
