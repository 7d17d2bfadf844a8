package org.gongfang.projects;

import org.gongfang.identity.MemberId;

/** Knows who works on which project. As long as projects have no teams, there is no such bean. */
@FunctionalInterface
public interface ProjectTeams {

    /** Whether the member is one of those who work on the project. */
    boolean has(ProjectId project, MemberId member);
}
