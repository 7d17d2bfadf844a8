package org.gongfang.resources;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.CursorPage;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of what can be booked. */
@Service
@Transactional(readOnly = true)
public class Resources {

    private static final int MAX_PAGE = 200;

    private final ResourceKeeping keeping;
    private final ResourceRecords resources;
    private final ResourceSearch search;
    private final CardReader reader;
    private final SkillRecords skills;
    private final Ownership ownership;

    Resources(
            ResourceKeeping keeping,
            ResourceRecords resources,
            ResourceSearch search,
            CardReader reader,
            SkillRecords skills,
            Ownership ownership) {
        this.keeping = keeping;
        this.resources = resources;
        this.search = search;
        this.reader = reader;
        this.skills = skills;
        this.ownership = ownership;
    }

    /** Adds a draft to one of the manager's own sites. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ResourceId add(NewResource resource) {
        return keeping.add(resource);
    }

    /**
     * Writes the card anew.
     *
     * @throws ChangedMeanwhile when someone has written it since it had the given version
     */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void change(ResourceId id, ResourceForm form, int version) {
        keeping.change(id, form, version);
    }

    /** Lets everyone find the resource and book it within its openings. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void publish(ResourceId id) {
        keeping.publish(id);
    }

    /** Takes the resource back: no new bookings; those it has stay. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void withdraw(ResourceId id) {
        keeping.withdraw(id);
    }

    /** The card; a draft only for people of its own provider. */
    public Optional<ResourceCard> find(ResourceId id) {
        return reader.card(id).filter(this::isVisible);
    }

    /** The card by its code, in any case; a draft only for people of its own provider. */
    public Optional<ResourceCard> findByCode(String code) {
        return resources.findIdByCode(code.strip().toUpperCase(Locale.ROOT)).flatMap(this::find);
    }

    /** What the resource cost, for its provider's own people and for officials; nothing for anybody else. */
    public Optional<Money> purchaseValue(ResourceId id) {
        return resources
                .findById(id)
                .filter(resource -> ownership.worksFor(resource.provider()) || ownership.isOfficial())
                .flatMap(StoredResource::purchaseValue);
    }

    /** The cards of all that exist among the ids, whatever their status, in a constant number of statements. */
    public Map<ResourceId, ResourceCard> cards(Collection<ResourceId> ids) {
        return reader.cards(ids);
    }

    /** Everything that can be booked or books along: one statement. */
    public List<ResourceId> publishedIds() {
        return resources.findIdsByStatus(ResourceStatus.PUBLISHED);
    }

    /** What bookings must know of those that exist among the ids, whatever their status: one statement. */
    public Map<ResourceId, BookingTerms> terms(Collection<ResourceId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sited(ids.stream().map(ResourceId::value).distinct().toList()).stream()
                        .map(sited -> sited.resource().terms(sited.site().shown()))
                        .collect(toMap(BookingTerms::id, terms -> terms));
    }

    /** What bookings must know of all of a provider's resources by code, for its own people: one statement. */
    public List<BookingTerms> termsOfProvider(OrganisationId provider) {
        return ownership.worksFor(provider)
                ? resources.findSitedByProvider(provider).stream()
                        .map(sited -> sited.resource().terms(sited.site().shown()))
                        .toList()
                : List.of();
    }

    /** What stands at a site, drafts too, for the system's own looks: one statement. */
    public Set<ResourceId> atSite(SiteId site) {
        return Set.copyOf(resources.findIdsBySite(site));
    }

    /** On which clock each of a provider's resources runs, for the system's own looks at all of them: one statement. */
    public Map<ResourceId, ZoneId> clocks(OrganisationId provider) {
        return resources.findSitedByProvider(provider).stream()
                .collect(toMap(
                        sited -> sited.resource().id(),
                        sited -> sited.site().shown().zone()));
    }

    private List<ResourceRecords.Sited> sited(List<UUID> ids) {
        return ids.size() == 1 ? resources.findSitedOne(ids.getFirst()) : resources.findSited(ids);
    }

    /** The cards that match, oldest first, in a constant number of statements. */
    public List<ResourceCard> matching(ResourceFilter filter, int limit) {
        return List.copyOf(reader.cards(search.oldestFirst(filter, null, limit)).values());
    }

    /** All resources that match, oldest first: one statement. */
    public List<ResourceId> idsMatching(ResourceFilter filter) {
        return search.oldestFirst(filter, null, Integer.MAX_VALUE);
    }

    /** One page of the published cards that match, oldest first. */
    public CursorPage<ResourceCard> list(ResourceFilter filter, @Nullable String cursor, int size) {
        if (size < 1 || size > MAX_PAGE) {
            throw new InvalidInput("resource-page-size", "size", Integer.toString(MAX_PAGE));
        }
        var ids = search.oldestFirst(filter, cursor == null ? null : read(cursor), size + 1);
        var page = ids.size() > size ? ids.subList(0, size) : ids;
        return new CursorPage<>(
                List.copyOf(reader.cards(page).values()),
                ids.size() > size ? page.getLast().value().toString() : null);
    }

    /** All of a provider's resources by code, drafts and withdrawn ones too; nothing for strangers. */
    public List<ResourceCard> ofProvider(OrganisationId provider) {
        return ownership.worksFor(provider)
                ? List.copyOf(
                        reader.cards(resources.findIdsByProvider(provider)).values())
                : List.of();
    }

    /** One stretch of the signed-in manager's own resources by code, of one kind or all, that match the text. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public List<ResourceCard> own(@Nullable ResourceKind kind, @Nullable String text, int offset, int limit) {
        var filter = new ResourceFilter(null, null, text, kind, ownership.provider(), false, Needs.NONE);
        return List.copyOf(reader.cards(search.byCode(filter, offset, limit)).values());
    }

    /** The same of those that technicians can run. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public List<ResourceCard> ownThings(@Nullable String text, int offset, int limit) {
        var filter = new ResourceFilter(null, null, text, null, ownership.provider(), false, Needs.NONE);
        return List.copyOf(
                reader.cards(search.thingsByCode(filter, offset, limit)).values());
    }

    /** The published technicians who may run the machine. */
    public List<ResourceId> operatorsFor(ResourceId machine) {
        return operatorsFor(List.of(machine)).getOrDefault(machine, List.of());
    }

    /** The published technicians who may run each of the machines; a machine nobody may run is absent. */
    public Map<ResourceId, List<ResourceId>> operatorsFor(Collection<ResourceId> machines) {
        return machines.isEmpty()
                ? Map.of()
                : skills
                        .findByMachines(machines.stream().map(ResourceId::value).toList(), ResourceStatus.PUBLISHED)
                        .stream()
                        .collect(groupingBy(StoredSkill::machine, mapping(StoredSkill::technician, toList())));
    }

    private boolean isVisible(ResourceCard card) {
        return card.status() != ResourceStatus.DRAFT
                || ownership.worksFor(card.site().provider());
    }

    private static UUID read(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidInput("resource-page-cursor", "page");
        }
    }
}
