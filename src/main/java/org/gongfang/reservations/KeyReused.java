package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** The idempotency key was used before for another request. */
public class KeyReused extends Refusal {

    public KeyReused() {
        super(Kind.CONFLICT, "idempotency-key-reused", "Idempotency-Key");
    }
}
