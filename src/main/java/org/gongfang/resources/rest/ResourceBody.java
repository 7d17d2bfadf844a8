package org.gongfang.resources.rest;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gongfang.resources.Attribute;
import org.gongfang.resources.AttributeValue;
import org.gongfang.resources.BookingRules;
import org.gongfang.resources.Capabilities;
import org.gongfang.resources.CapabilityLimits;
import org.gongfang.resources.PictureSize;
import org.gongfang.resources.Quota;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourcePicture;
import org.gongfang.resources.Site;
import org.jspecify.annotations.Nullable;

/** A resource as REST callers read it; names in the caller's language, lengths of time as ISO 8601, money in yuan. */
record ResourceBody(
        UUID id,
        String code,
        String kind,
        String status,
        String name,
        String description,
        String maker,
        String model,
        @Nullable Integer yearMade,
        int units,
        String room,
        Provider provider,
        Place site,
        List<Ability> capabilities,
        Rules rules,
        Price pricePerHour,
        List<Picture> pictures) {

    /** A picture by its address, with what it shows. */
    record Picture(String url, String smallUrl, String words) {

        static Picture of(ResourcePicture picture, Locale locale) {
            return new Picture(
                    "/" + picture.id().path(PictureSize.LARGE),
                    "/" + picture.id().path(PictureSize.SMALL),
                    picture.words(locale));
        }
    }

    /** Who owns the resource. */
    record Provider(UUID id, String name) {}

    /** Where it stands. */
    record Place(
            UUID id,
            String name,
            String address,
            String district,
            String zone,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        static Place of(Site site, Locale locale) {
            return new Place(
                    site.id().value(),
                    site.name(locale),
                    site.address(),
                    site.district(),
                    site.zone().getId(),
                    site.latitude(),
                    site.longitude());
        }
    }

    /** The largest part that fits, in millimetres. */
    record Envelope(
            @Nullable Integer x,
            @Nullable Integer y,
            @Nullable Integer z) {}

    /** What it can do, and up to where; an absent limit was not stated. */
    record Ability(
            String code,
            String name,
            @Nullable Envelope envelopeMm,
            @Nullable Integer toleranceMicrons,
            @Nullable Integer powerWatts,
            List<String> materials,
            List<Stated> attributes) {

        static Ability of(CapabilityLimits limits, Capabilities taxonomy, Locale locale) {
            boolean sized =
                    limits.envelopeXmm() != null || limits.envelopeYmm() != null || limits.envelopeZmm() != null;
            return new Ability(
                    limits.capability().value(),
                    taxonomy.name(limits.capability(), locale),
                    sized ? new Envelope(limits.envelopeXmm(), limits.envelopeYmm(), limits.envelopeZmm()) : null,
                    limits.toleranceMicrons(),
                    limits.powerWatts(),
                    limits.materials(),
                    limits.attributes().stream()
                            .flatMap(value -> taxonomy.attribute(value.attribute()).stream()
                                    .map(attribute -> Stated.of(attribute, value, locale)))
                            .toList());
        }
    }

    /** What it states of an attribute: a figure in the unit, or the choices that are true of it. */
    record Stated(
            String code,
            String name,
            @Nullable BigDecimal figure,
            @Nullable String unit,
            @Nullable List<String> choices) {

        static Stated of(Attribute attribute, AttributeValue value, Locale locale) {
            var figure = value.figure();
            return new Stated(
                    attribute.code(),
                    attribute.name(locale),
                    figure,
                    figure == null ? null : attribute.unit(),
                    figure == null ? value.choices() : null);
        }
    }

    /** By which rules it is booked. */
    record Rules(
            Duration grid,
            Duration minLength,
            Duration maxLength,
            Duration leadTime,
            Duration horizon,
            Duration setUp,
            Duration cleanUp,
            String audience,
            String approval,
            @Nullable Duration approvalAbove,
            Duration answerTime,
            String ifUnanswered,
            boolean operatorRequired,
            @Nullable UUID qualification,
            Hours personQuota,
            Hours projectQuota,
            int requiredReliability,
            boolean oneAtATime,
            Duration cancellationDeadline,
            Duration graceTime) {

        /** The most that one person or project may book. */
        record Hours(
                @Nullable Duration day,
                @Nullable Duration week,
                @Nullable Duration month) {

            static Hours of(Quota quota) {
                return new Hours(quota.day(), quota.week(), quota.month());
            }
        }

        static Rules of(BookingRules rules) {
            var qualification = rules.qualification();
            return new Rules(
                    rules.grid().step(),
                    rules.minLength(),
                    rules.maxLength(),
                    rules.leadTime(),
                    rules.horizon(),
                    rules.setUp(),
                    rules.cleanUp(),
                    word(rules.audience()),
                    word(rules.approval()),
                    rules.approvalAbove(),
                    rules.answerTime(),
                    word(rules.ifUnanswered()),
                    rules.operatorRequired(),
                    qualification == null ? null : qualification.value(),
                    Hours.of(rules.personQuota()),
                    Hours.of(rules.projectQuota()),
                    rules.requiredReliability(),
                    rules.oneAtATime(),
                    rules.cancellationDeadline(),
                    rules.graceTime());
        }
    }

    /** What an hour costs, and what it costs after policy. */
    record Price(BigDecimal list, BigDecimal policy) {}

    static ResourceBody of(ResourceCard card, List<ResourcePicture> pictures, Capabilities taxonomy, Locale locale) {
        return new ResourceBody(
                card.id().value(),
                card.code(),
                word(card.kind()),
                word(card.status()),
                card.name(locale),
                card.description(locale),
                card.maker(),
                card.model(),
                card.yearMade(),
                card.units(),
                card.room(),
                new Provider(card.site().provider().value(), card.providerName(locale)),
                Place.of(card.site(), locale),
                card.capabilities().stream()
                        .map(limits -> Ability.of(limits, taxonomy, locale))
                        .toList(),
                Rules.of(card.rules()),
                new Price(
                        card.rules().listPricePerHour().yuan(),
                        card.rules().policyPricePerHour().yuan()),
                pictures.stream().map(picture -> Picture.of(picture, locale)).toList());
    }

    /** An enum constant as it stands in JSON and in queries, such as {@code anyone-signed-in}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
