package org.gongfang.resources;

import org.gongfang.shared.Refusal;

/** A promise that would break one made before: the month is over, or has begun with more hours promised. */
public class PledgeRefused extends Refusal {

    PledgeRefused(String code, String field, Object... arguments) {
        super(Kind.RULE, code, field, arguments);
    }
}
