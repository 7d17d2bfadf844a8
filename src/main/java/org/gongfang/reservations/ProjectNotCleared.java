package org.gongfang.reservations;

import org.gongfang.shared.Refusal;

/** The resource is open only to projects that have been cleared for a funded sample, and this is none. */
public class ProjectNotCleared extends Refusal {

    public ProjectNotCleared(String resourceCode) {
        super(Kind.RULE, "project-not-cleared", "project", resourceCode);
    }
}
