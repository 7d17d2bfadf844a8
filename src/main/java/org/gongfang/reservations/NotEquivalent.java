package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** A reservation is taken only to a resource that can do what the former one can. */
public class NotEquivalent extends Refusal {

    public NotEquivalent(String code) {
        super(Kind.RULE, "not-equivalent", "resources", code);
    }
}
