package org.gongfang.resources;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.identity.OrganisationId;
import org.gongfang.identity.Role;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Writes resources: what {@link Resources} offers to managers, inside its transactions. */
@Component
class ResourceKeeping {

    private static final int MAX_SEARCH_TEXT = 2000;

    private final ResourceRecords resources;
    private final EntityManager database;
    private final Clock clock;
    private final ResourceCalendars calendars;
    private final ProviderRules defaults;
    private final Parts parts;
    private final ResourceTies ties;
    private final TiedBookings bookings;
    private final SiteRecords sites;
    private final CardCheck check;
    private final Capabilities capabilities;
    private final Members members;
    private final Ownership ownership;
    private final AuditTrail audit;

    ResourceKeeping(
            ResourceRecords resources,
            EntityManager database,
            Clock clock,
            ResourceCalendars calendars,
            ProviderRules defaults,
            Parts parts,
            ResourceTies ties,
            TiedBookings bookings,
            SiteRecords sites,
            CardCheck check,
            Capabilities capabilities,
            Members members,
            Ownership ownership,
            AuditTrail audit) {
        this.resources = resources;
        this.database = database;
        this.clock = clock;
        this.calendars = calendars;
        this.defaults = defaults;
        this.parts = parts;
        this.ties = ties;
        this.bookings = bookings;
        this.sites = sites;
        this.check = check;
        this.capabilities = capabilities;
        this.members = members;
        this.ownership = ownership;
        this.audit = audit;
    }

    ResourceId add(NewResource resource) {
        var provider = ownership.provider();
        var code = CardCheck.code(resource.code());
        var form = check.clean(
                resource.kind(),
                withDefaults(provider, resource.kind(), resource.form()),
                AttributeCheck.Before.NOTHING);
        requireOwnSite(form.site());
        requireTechnician(resource.kind(), resource.member(), provider);
        if (resources.findIdByCode(code).isPresent()) {
            throw new CodeTaken(code);
        }
        var stored =
                new StoredResource(code, resource.kind(), resource.member(), provider, form, searchText(code, form));
        try {
            resources.saveAndFlush(stored);
        } catch (DataIntegrityViolationException taken) {
            throw new CodeTaken(code);
        }
        database.persist(new StoredCalendar(stored.id(), clock.instant()));
        audit.record("resource-added", code, form.nameZh());
        return stored.id();
    }

    void change(ResourceId id, ResourceForm form, int version) {
        var resource = locked(id);
        if (!resource.isAt(version)) {
            throw new ChangedMeanwhile();
        }
        var clean = check.clean(
                resource.kind(),
                withDefaults(resource.provider(), resource.kind(), form),
                AttributeCheck.Before.of(resource.limits()));
        requireOwnSite(clean.site());
        if (resource.status() == ResourceStatus.PUBLISHED) {
            requirePublishable(resource.kind(), !clean.capabilities().isEmpty());
        }
        requireTiesHold(id, resource.site(), clean);
        boolean moreOrLess = resource.units() != clean.units();
        resource.change(clean, searchText(resource.code(), clean));
        if (moreOrLess) {
            database.flush();
            bookings.retie(parts.wholesAbove(id));
        }
        audit.record("resource-changed", resource.code(), clean.nameZh());
    }

    void publish(ResourceId id) {
        var resource = locked(id);
        requirePublishable(resource.kind(), resource.hasCapabilities());
        resource.publish();
        audit.record("resource-published", resource.code(), "");
    }

    void withdraw(ResourceId id) {
        var resource = locked(id);
        resource.withdraw();
        audit.record("resource-withdrawn", resource.code(), "");
    }

    private ResourceForm withDefaults(OrganisationId provider, ResourceKind kind, ResourceForm form) {
        return form.withRules(defaults.effective(provider, kind, form.rules(), form.followed()), form.followed());
    }

    /** What it is part of and what it draws on lie at its site, and a whole is one. */
    void requireTiesHold(ResourceId id, SiteId standing, ResourceForm form) {
        if (!form.site().equals(standing) && (parts.isTied(id) || ties.draws(id))) {
            throw new InvalidInput("resource-tied-to-site", "site");
        }
        if (form.units() > 1 && parts.hasParts(id)) {
            throw new InvalidInput("resource-whole-is-one", "units");
        }
    }

    private StoredResource locked(ResourceId id) {
        var wholes = parts.wholesAbove(id);
        calendars.lock(wholes.isEmpty() ? List.of(id) : both(id, wholes));
        var resource = resources.findById(id).orElseThrow(NotFound::new);
        ownership.require(resource.provider());
        return resource;
    }

    private static List<ResourceId> both(ResourceId id, List<ResourceId> others) {
        return Stream.concat(Stream.of(id), others.stream()).toList();
    }

    private void requireOwnSite(SiteId site) {
        var found = sites.findById(site)
                .filter(place -> ownership.worksFor(place.provider()))
                .isPresent();
        if (!found) {
            throw new InvalidInput("resource-site-unknown", "site");
        }
    }

    /** @throws InvalidInput when the member cannot stand for a technician of the provider */
    void requireTechnician(ResourceKind kind, @Nullable MemberId member, OrganisationId provider) {
        if (member == null) {
            return;
        }
        if (kind != ResourceKind.TECHNICIAN) {
            throw new InvalidInput("resource-member-of-machine", "member");
        }
        var found = members.find(member)
                .filter(person -> provider.equals(person.organisation()))
                .filter(person -> person.has(Role.TECHNICIAN))
                .isPresent();
        if (!found) {
            throw new InvalidInput("resource-member-unknown", "member");
        }
        if (resources.findIdByMember(member).isPresent()) {
            throw new InvalidInput("resource-member-taken", "member");
        }
    }

    /** @throws InvalidInput when what everyone would find is not there */
    static void requirePublishable(ResourceKind kind, boolean hasCapabilities) {
        if (kind == ResourceKind.MACHINE && !hasCapabilities) {
            throw new InvalidInput("resource-capability-required", "capabilities");
        }
    }

    /** All the words by which the card is found, in both languages. */
    String searchText(String code, ResourceForm form) {
        var card = Stream.of(code, form.nameZh(), form.nameEn(), form.maker(), form.model());
        var abilities = form.capabilities().stream()
                .flatMap(limits -> capabilities.find(limits.capability()).stream())
                .flatMap(capability -> Stream.of(capability.nameZh(), capability.nameEn()));
        var materials = form.capabilities().stream()
                .flatMap(limits -> limits.materials().stream())
                .distinct()
                .flatMap(material -> Stream.of(
                        capabilities.materialName(material, Locale.CHINESE),
                        capabilities.materialName(material, Locale.ENGLISH)));
        var words = Stream.of(card, abilities, materials)
                .flatMap(part -> part)
                .filter(word -> !word.isBlank())
                .distinct()
                .reduce("", (text, word) -> text + " " + word)
                .toLowerCase(Locale.ROOT);
        return words.substring(0, Math.min(words.length(), MAX_SEARCH_TEXT));
    }
}
