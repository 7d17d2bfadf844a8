package org.gongfang.resources;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Organisation;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.Money;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A resource as it is kept, from draft to withdrawn. */
@Entity
@Table(name = "resource")
class StoredResource {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ResourceId id;

    @Version
    private @Nullable Integer version;

    private String code;

    @Enumerated(EnumType.STRING)
    private ResourceKind kind;

    @Enumerated(EnumType.STRING)
    private ResourceStatus status;

    @AttributeOverride(name = "value", column = @Column(name = "provider_id"))
    private OrganisationId provider;

    @AttributeOverride(name = "value", column = @Column(name = "site_id"))
    private SiteId site;

    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private @Nullable MemberId member;

    private String nameZh;
    private String nameEn;
    private String maker;
    private String model;
    private @Nullable Integer yearMade;
    private String descriptionZh;
    private String descriptionEn;
    private String searchText;
    private int units;
    private String room;

    @Column(name = "purchase_value_fen")
    private @Nullable Long purchaseValue;

    /** Whether its bookings take more than its own units: asked here, so that those of most resources need not ask. */
    @Formula("(exists (select 1 from resource_part p where p.whole_id = id)"
            + " or exists (select 1 from utility_draw d where d.resource_id = id))")
    private boolean tied;

    /** The rules that hold, those that it follows included. */
    @Embedded
    private StoredRules rules;

    private String followedRules;

    @ElementCollection
    @CollectionTable(name = "resource_capability", joinColumns = @JoinColumn(name = "resource_id"))
    @OrderColumn(name = "place")
    private List<StoredLimits> capabilities = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "resource_attribute", joinColumns = @JoinColumn(name = "resource_id"))
    private Set<StoredAttribute> attributes = new HashSet<>();

    protected StoredResource() {}

    StoredResource(
            String code,
            ResourceKind kind,
            @Nullable MemberId member,
            OrganisationId provider,
            ResourceForm form,
            String searchText) {
        id = ResourceId.next();
        status = ResourceStatus.DRAFT;
        this.code = code;
        this.kind = kind;
        this.member = member;
        this.provider = provider;
        change(form, searchText);
    }

    final void change(ResourceForm form, String words) {
        site = form.site();
        nameZh = form.nameZh();
        nameEn = form.nameEn();
        maker = form.maker();
        model = form.model();
        yearMade = form.yearMade();
        descriptionZh = form.descriptionZh();
        descriptionEn = form.descriptionEn();
        units = form.units();
        room = form.room();
        var value = form.purchaseValue();
        purchaseValue = value == null ? null : value.fen();
        rules = StoredRules.of(form.rules());
        followedRules = Rule.write(form.followed());
        searchText = words;
        var limits = form.capabilities().stream().map(StoredLimits::of).toList();
        // Only what differs is replaced: an untouched list costs no statements.
        if (!limits.equals(capabilities)) {
            capabilities.clear();
            capabilities.addAll(limits);
        }
        var wanted =
                form.capabilities().stream().flatMap(StatedAttributes::rows).collect(Collectors.toSet());
        attributes.retainAll(wanted);
        attributes.addAll(wanted);
    }

    /** A technician looks after so many reservations at once. */
    void supervise(int atOnce) {
        units = atOnce;
    }

    /** Takes over the provider's defaults. */
    void follow(BookingRules merged) {
        rules = StoredRules.of(merged);
    }

    void publish() {
        if (status == ResourceStatus.PUBLISHED) {
            throw new WrongResourceStatus();
        }
        status = ResourceStatus.PUBLISHED;
    }

    void withdraw() {
        if (status != ResourceStatus.PUBLISHED) {
            throw new WrongResourceStatus();
        }
        status = ResourceStatus.WITHDRAWN;
    }

    ResourceId id() {
        return id;
    }

    String code() {
        return code;
    }

    ResourceKind kind() {
        return kind;
    }

    ResourceStatus status() {
        return status;
    }

    OrganisationId provider() {
        return provider;
    }

    SiteId site() {
        return site;
    }

    String nameZh() {
        return nameZh;
    }

    @Nullable
    MemberId member() {
        return member;
    }

    Set<Rule> followed() {
        return Rule.read(followedRules);
    }

    /** The rules that hold. */
    BookingRules rules() {
        var shown = rules.shown();
        var followed = followed();
        return followed.isEmpty()
                ? shown
                : shown.withQuotas(
                        shown.personQuota().shared(followed.contains(Rule.PERSON_QUOTA)),
                        shown.projectQuota().shared(followed.contains(Rule.PROJECT_QUOTA)));
    }

    /** The name by which its own people know it. */
    String name() {
        return nameZh;
    }

    int units() {
        return units;
    }

    /** What it cost, when somebody said so; not for everyone's eyes. */
    Optional<Money> purchaseValue() {
        return Optional.ofNullable(purchaseValue).map(Money::new);
    }

    boolean hasCapabilities() {
        return !capabilities.isEmpty();
    }

    boolean isAt(int expected) {
        return Objects.equals(version, expected);
    }

    /** What it can do, and up to where. */
    List<CapabilityLimits> limits() {
        return capabilities.stream()
                .map(limit -> {
                    var stated = new StatedAttributes(limit.capability(), attributes);
                    return limit.shown(stated.materials(), stated.values());
                })
                .toList();
    }

    /** What a booking must know, with the site. */
    BookingTerms terms(Site place) {
        return new BookingTerms(id, code, kind, status, nameZh, nameEn, units, tied, place, rules());
    }

    /** The card, made of the resource, its site and its provider's name. */
    ResourceCard card(Site place, @Nullable Organisation organisation) {
        var limits = limits();
        return new ResourceCard(
                id,
                code,
                kind,
                status,
                nameZh,
                nameEn,
                maker,
                model,
                yearMade,
                descriptionZh,
                descriptionEn,
                units,
                place,
                organisation == null ? "" : organisation.nameZh(),
                organisation == null ? "" : organisation.nameEn(),
                limits,
                rules(),
                followed(),
                member,
                room,
                version == null ? 0 : version);
    }
}
