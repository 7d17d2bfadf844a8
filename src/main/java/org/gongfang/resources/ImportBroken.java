package org.gongfang.resources;

import org.gongfang.shared.Refusal;

/** An import ended by a fault of ours, which the log holds. */
class ImportBroken extends Refusal {

    ImportBroken(String errorId) {
        super(Kind.CONFLICT, "internal", null, errorId);
    }
}
