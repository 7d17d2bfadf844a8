package org.gongfang.resources;

/** Who may book a resource. */
public enum Audience {
    /** Everyone who has signed in. */
    ANYONE_SIGNED_IN,
    /** Those who hold a granted patent. */
    PATENT_HOLDERS,
    /** Those who book for a project of theirs that has been cleared for a funded sample. */
    CLEARED_PROJECTS
}
