package org.gongfang.resources;

/** How much a closure takes back. */
public enum ClosureScope {
    RESOURCE,
    SITE,
    PROVIDER
}
