package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** Nobody for whom a slot could be booked is known by what was given; whether the account exists is not told. */
public class PersonNotFound extends Refusal {

    public PersonNotFound() {
        super(Kind.RULE, "person-not-found", "person");
    }
}
