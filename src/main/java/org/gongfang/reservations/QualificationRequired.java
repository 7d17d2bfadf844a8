package org.gongfang.reservations;

import org.gongfang.resources.Qualification;
import org.gongfang.shared.Named;
import org.gongfang.shared.Refusal;

/** The resource is only for people who have learnt to use it, and hold the qualification until the slot ends. */
public class QualificationRequired extends Refusal {

    public QualificationRequired(String resourceCode, Qualification kind) {
        super(
                Kind.RULE,
                "qualification-required",
                "resources",
                resourceCode,
                new Named(kind.nameZh(), kind.nameEn()),
                new Named(kind.grantorZh(), kind.grantorEn()),
                kind.provider() == null ? 1 : 0);
    }
}
