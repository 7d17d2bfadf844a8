package org.gongfang.resources;

import java.util.List;
import java.util.Optional;
import org.gongfang.identity.OrganisationId;
import org.springframework.stereotype.Service;

/** The places of the providers. */
@Service
public class Sites {

    /** Adds a site to the manager's own provider. */
    public SiteId add(NewSite site) {
        throw new IllegalStateException("pending");
    }

    /** Writes the site's card anew. */
    public void change(SiteId id, NewSite site) {
        throw new IllegalStateException("pending");
    }

    public List<Site> ofProvider(OrganisationId provider) {
        throw new IllegalStateException("pending");
    }

    public Optional<Site> find(SiteId id) {
        throw new IllegalStateException("pending");
    }
}
