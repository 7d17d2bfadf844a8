package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** A reservation asks for a room or a line and for a part of it, which comes with it anyway. */
public class WholeAndPart extends Refusal {

    public WholeAndPart(String wholeCode, String partCode) {
        super(Kind.RULE, "whole-and-part", "resources", wholeCode, partCode);
    }
}
