package org.gongfang.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The incubators, schools, bureaus and enterprises of the exchange. */
@Service
public class Organisations {

    /** Adds an organisation; the district is a {@link District} code. */
    @PreAuthorize("hasRole('ADMIN')")
    public OrganisationId found(OrganisationKind kind, String nameZh, String nameEn, String district) {
        throw new IllegalStateException("pending");
    }

    @PreAuthorize("hasRole('ADMIN')")
    public void change(OrganisationId id, OrganisationKind kind, String nameZh, String nameEn, String district) {
        throw new IllegalStateException("pending");
    }

    public Optional<Organisation> find(OrganisationId id) {
        throw new IllegalStateException("pending");
    }

    public Map<OrganisationId, Organisation> findAll(Collection<OrganisationId> ids) {
        throw new IllegalStateException("pending");
    }

    /** All incubators and schools, by Chinese name. */
    public List<Organisation> providers() {
        throw new IllegalStateException("pending");
    }

    /** One page of all organisations, by Chinese name. */
    public List<Organisation> list(Pageable page) {
        throw new IllegalStateException("pending");
    }
}
