package org.gongfang.resources.ui;

import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gongfang.shared.Money;

/** An amount in yuan; an empty field is nothing to pay. */
class YuanField extends BigDecimalField {

    private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000_000_000);

    void show(Money amount) {
        setValue(amount.yuan().stripTrailingZeros());
    }

    Money money() {
        var yuan = getValue();
        return yuan == null
                ? Money.ZERO
                : new Money(yuan.min(DEAREST)
                        .max(DEAREST.negate())
                        .movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue());
    }
}
