package org.gongfang.resources;

import org.gongfang.shared.Refusal;

/** Someone else has taken a pattern of openings back since it was read. */
public class OpeningsChangedMeanwhile extends Refusal {

    OpeningsChangedMeanwhile() {
        super(Kind.CONFLICT, "openings-changed-meanwhile", null);
    }
}
