package org.gongfang.reservations;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.gongfang.shared.Money;

/** What a booking costs by the list, and what is left of it by policy. */
@Embeddable
record Prices(
        @AttributeOverride(name = "fen", column = @Column(name = "list_price_fen"))
        Money list,

        @AttributeOverride(name = "fen", column = @Column(name = "policy_price_fen"))
        Money policy) {

    /** Of each price the lower one. */
    Prices noMoreThan(Prices agreed) {
        return new Prices(cheaper(list, agreed.list), cheaper(policy, agreed.policy));
    }

    Prices plus(Prices more) {
        return new Prices(list.plus(more.list), policy.plus(more.policy));
    }

    private static Money cheaper(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
