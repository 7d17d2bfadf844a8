package org.gongfang.resources;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.CursorPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The catalogue of what can be booked. */
@Service
public class Resources {

    /** Adds a draft to one of the manager's own sites. */
    public ResourceId add(NewResource resource) {
        throw new IllegalStateException("pending");
    }

    /** Writes the card anew, unless someone else has since the given version. */
    public void change(ResourceId id, ResourceForm form, int version) {
        throw new IllegalStateException("pending");
    }

    /** Lets everyone find the resource and book it within its openings. */
    public void publish(ResourceId id) {
        throw new IllegalStateException("pending");
    }

    /** Takes the resource back: no new bookings; those it has stay. */
    public void withdraw(ResourceId id) {
        throw new IllegalStateException("pending");
    }

    /** The card; a draft only for people of its own provider. */
    public Optional<ResourceCard> find(ResourceId id) {
        throw new IllegalStateException("pending");
    }

    /** The card by its code, in any case; a draft only for people of its own provider. */
    public Optional<ResourceCard> findByCode(String code) {
        throw new IllegalStateException("pending");
    }

    /** The cards of all that exist among the ids, whatever their status, in a constant number of statements. */
    public Map<ResourceId, ResourceCard> cards(Collection<ResourceId> ids) {
        throw new IllegalStateException("pending");
    }

    /** The cards that match, oldest first, in a constant number of statements. */
    public List<ResourceCard> matching(ResourceFilter filter, int limit) {
        throw new IllegalStateException("pending");
    }

    /** One page of the published cards that match, oldest first. */
    public CursorPage<ResourceCard> list(ResourceFilter filter, @Nullable String cursor, int size) {
        throw new IllegalStateException("pending");
    }

    /** All of a provider's resources, drafts and withdrawn ones too, for its own people. */
    public List<ResourceCard> ofProvider(OrganisationId provider) {
        throw new IllegalStateException("pending");
    }

    /** The published technicians who may run the machine. */
    public List<ResourceId> operatorsFor(ResourceId machine) {
        throw new IllegalStateException("pending");
    }

    /** The published technicians who may run each of the machines; a machine nobody may run has an empty list. */
    public Map<ResourceId, List<ResourceId>> operatorsFor(Collection<ResourceId> machines) {
        throw new IllegalStateException("pending");
    }
}
