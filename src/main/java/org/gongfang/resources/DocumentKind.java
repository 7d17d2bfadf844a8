package org.gongfang.resources;

/** What a document of a resource is for. */
public enum DocumentKind {
    /** How to use it. */
    MANUAL,
    /** How nobody gets hurt. */
    SAFETY,
    /** Its measures, or those of what it holds. */
    DRAWING,
    OTHER
}
