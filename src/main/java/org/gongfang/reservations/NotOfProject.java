package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** The reservation is for a project, and the person does not work on it. */
public class NotOfProject extends Refusal {

    NotOfProject() {
        super(Kind.RULE, "not-of-project", "to");
    }
}
