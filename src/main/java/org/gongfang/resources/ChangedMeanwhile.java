package org.gongfang.resources;

import org.gongfang.shared.Refusal;

/** Someone else has written the card since it was read. */
public class ChangedMeanwhile extends Refusal {

    ChangedMeanwhile() {
        super(Kind.CONFLICT, "resource-changed-meanwhile", null);
    }
}
