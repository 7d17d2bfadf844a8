package org.gongfang.resources;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pictures on resources' cards, in order; the first is the cover. */
@Service
@Transactional(readOnly = true)
public class ResourcePictures {

    /** So many pictures a card has at most. */
    public static final int MAX_PICTURES = 12;

    private static final int WORDS = 200;

    private final ResourceRecords resources;
    private final PlacedPictureRecords placed;
    private final Pictures pictures;
    private final Ownership ownership;
    private final AuditTrail audit;
    private final Clock clock;

    ResourcePictures(
            ResourceRecords resources,
            PlacedPictureRecords placed,
            Pictures pictures,
            Ownership ownership,
            AuditTrail audit,
            Clock clock) {
        this.resources = resources;
        this.placed = placed;
        this.pictures = pictures;
        this.ownership = ownership;
        this.audit = audit;
        this.clock = clock;
    }

    /** The pictures of a card, in order; those of a draft only for its provider's own people. */
    public List<ResourcePicture> of(ResourceId resource) {
        boolean visible = resources
                .findById(resource)
                .filter(card -> card.status() != ResourceStatus.DRAFT || ownership.worksFor(card.provider()))
                .isPresent();
        return visible ? placed.findShown(List.of(resource.value())) : List.of();
    }

    /** The pictures of all of these cards that are no drafts, in order: one statement. */
    public Map<ResourceId, List<ResourcePicture>> of(Collection<ResourceId> some) {
        return some.isEmpty()
                ? Map.of()
                : placed.findPublic(some.stream().map(ResourceId::value).toList()).stream()
                        .collect(groupingBy(ResourcePicture::resource));
    }

    /** The first picture of each of the resources that have one: one statement. */
    public Map<ResourceId, ResourcePicture> covers(Collection<ResourceId> some) {
        var covers = new HashMap<ResourceId, ResourcePicture>();
        if (!some.isEmpty()) {
            placed.findShown(some.stream().map(ResourceId::value).distinct().toList())
                    .forEach(picture -> covers.putIfAbsent(picture.resource(), picture));
        }
        return covers;
    }

    /** Puts a picture behind the others. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional
    public PictureId add(ResourceId resource, CheckedPicture picture) {
        var provider = ownerOf(resource);
        var before = placed.findPlaced(resource);
        if (before.size() >= MAX_PICTURES) {
            throw new InvalidInput("picture-too-many", "picture", MAX_PICTURES);
        }
        var id = pictures.add(provider, picture);
        int place = before.isEmpty() ? 0 : before.getLast().place() + 1;
        placed.save(new PlacedPicture(id, resource, place));
        audit.record("resource-picture-added", resource.toString(), id.toString());
        return id;
    }

    /** Says in words what the picture shows. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional
    public void describe(PictureId picture, String chinese, String english) {
        own(picture)
                .describe(TextRule.optional(chinese, "wordsZh", WORDS), TextRule.optional(english, "wordsEn", WORDS));
    }

    /** Puts the pictures into this order; those that are not named come last. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional
    public void order(ResourceId resource, List<PictureId> order) {
        ownerOf(resource);
        int last = order.size();
        for (var picture : placed.findPlaced(resource)) {
            int place = order.indexOf(picture.picture());
            picture.moveTo(place < 0 ? last++ : place);
        }
    }

    /** Takes the picture off the card; for a day it can be put back. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional
    public void remove(PictureId picture) {
        var found = own(picture);
        found.remove(clock.instant());
        audit.record("resource-picture-removed", found.resource().toString(), picture.toString());
    }

    /** Puts a picture back where it was. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional
    public void putBack(PictureId picture) {
        var found = own(picture);
        if (placed.findPlaced(found.resource()).size() >= MAX_PICTURES) {
            throw new InvalidInput("picture-too-many", "picture", MAX_PICTURES);
        }
        found.putBack();
        audit.record("resource-picture-put-back", found.resource().toString(), picture.toString());
    }

    private PlacedPicture own(PictureId id) {
        var picture = placed.findById(id).orElseThrow(NotFound::new);
        ownerOf(picture.resource());
        return picture;
    }

    private OrganisationId ownerOf(ResourceId resource) {
        var provider = resources.findPlaced(List.of(resource.value())).stream()
                .findFirst()
                .orElseThrow(NotFound::new)
                .provider();
        ownership.require(provider);
        return provider;
    }
}
