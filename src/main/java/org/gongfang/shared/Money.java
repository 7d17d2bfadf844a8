package org.gongfang.shared;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Duration;

/** An amount of Chinese yuan, held in whole 分 (hundredths of a yuan); it may be negative. */
@Embeddable
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /** The amount of so many yuan, which may have up to two decimals. */
    public static Money yuan(String yuan) {
        return new Money(new BigDecimal(yuan).movePointRight(2).longValueExact());
    }

    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money negated() {
        return new Money(Math.negateExact(fen));
    }

    /** This amount per hour for so long, half a 分 rounded up. */
    public Money forLength(Duration length) {
        return new Money(Math.floorDiv(Math.addExact(Math.multiplyExact(fen, length.toMinutes()), 30), 60));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
