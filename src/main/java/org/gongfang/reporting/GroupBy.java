package org.gongfang.reporting;

/** What the rows of a utilisation report stand for. */
public enum GroupBy {
    /** One row for each resource. */
    RESOURCE,
    /** One row for each site. */
    SITE,
    /** One row for each provider. */
    PROVIDER,
    /** One row for each capability; a resource with several counts in each, so the rows add up to more than the total. */
    CAPABILITY,
    /** One row for each district. */
    DISTRICT,
    /** One row for each kind of resource. */
    KIND
}
