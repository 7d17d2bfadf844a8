package org.gongfang.projects;

import org.gongfang.shared.Refusal;

/** The number stands in someone's list already, this person's or another's. */
public class PatentAlreadyClaimed extends Refusal {

    PatentAlreadyClaimed(PatentNumber number, boolean byThisPerson) {
        super(
                Kind.CONFLICT,
                byThisPerson ? "patent-already-yours" : "patent-already-claimed",
                "number",
                number.value());
    }
}
