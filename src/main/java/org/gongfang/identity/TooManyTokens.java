package org.gongfang.identity;

import org.gongfang.shared.Refusal;

/** A member has as many API tokens as one may have. */
public final class TooManyTokens extends Refusal {

    public TooManyTokens(int limit) {
        super(Kind.RULE, "too-many-tokens", null, limit);
    }
}
