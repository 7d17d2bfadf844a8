package org.gongfang.resources;

/** What a manager writes about a utility. */
public record UtilityForm(SiteId site, UtilityWords words, int capacity) {}
