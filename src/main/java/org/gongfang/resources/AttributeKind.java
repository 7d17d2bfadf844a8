package org.gongfang.resources;

/** What is said with an attribute. */
public enum AttributeKind {
    /** A figure with a unit, within a range. */
    NUMBER,
    /** One or several of some words. */
    CHOICE,
    /** That it is so, or that it is not. */
    YES_NO
}
