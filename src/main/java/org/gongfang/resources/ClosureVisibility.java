package org.gongfang.resources;

/** Who may read why something is closed; that it is closed, everyone sees. */
public enum ClosureVisibility {
    EVERYONE,
    STAFF
}
