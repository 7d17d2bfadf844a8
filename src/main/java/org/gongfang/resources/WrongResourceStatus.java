package org.gongfang.resources;

import org.gongfang.shared.Refusal;

/** A resource is published already, or was not published when it should be withdrawn. */
public class WrongResourceStatus extends Refusal {

    WrongResourceStatus() {
        super(Kind.CONFLICT, "resource-wrong-status", null);
    }
}
