package org.gongfang.resources;

/** What several machines of a site share, such as power or a crane: so many units at a time, bookable only through them. */
public record Utility(UtilityId id, SiteId site, UtilityWords words, int capacity, int drawers, int version) {}
