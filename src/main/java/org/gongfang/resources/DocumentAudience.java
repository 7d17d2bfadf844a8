package org.gongfang.resources;

/** Who may read a document, apart from the provider's own people. */
public enum DocumentAudience {
    /** Everyone. */
    EVERYONE,
    /** Who has, or had, a reservation of the resource. */
    RESERVED
}
