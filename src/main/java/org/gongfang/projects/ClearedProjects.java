package org.gongfang.projects;

import org.gongfang.identity.MemberId;

/** Knows which projects have been cleared for a funded sample. As long as nobody clears any, there is no such bean. */
@FunctionalInterface
public interface ClearedProjects {

    /** Whether the project is cleared and its holder is that member. */
    boolean isCleared(ProjectId project, MemberId holder);
}
