package org.gongfang.resources;

/** What a booking must know of a resource: a card without what is only there to be read. */
public record BookingTerms(
        ResourceId id,
        String code,
        ResourceKind kind,
        ResourceStatus status,
        String nameZh,
        String nameEn,
        int units,
        Site site,
        BookingRules rules) {}
