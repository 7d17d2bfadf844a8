package org.gongfang.resources.ui;

import java.util.List;
import org.gongfang.resources.Absence;
import org.gongfang.resources.ResourceCard;

/** A technician with what they may run and when they will be away. */
record StaffRow(ResourceCard card, List<ResourceCard> machines, List<Absence> absences) {

    @Override
    public boolean equals(Object other) {
        return other instanceof StaffRow row && row.card.id().equals(card.id());
    }

    @Override
    public int hashCode() {
        return card.id().hashCode();
    }
}
