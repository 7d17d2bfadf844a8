package org.gongfang.identity;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The incubators, schools, bureaus and enterprises of the exchange. */
@Service
@Transactional(readOnly = true)
public class Organisations {

    private static final int MAX_NAME = 120;
    private static final Set<OrganisationKind> PROVIDERS = Set.of(OrganisationKind.INCUBATOR, OrganisationKind.SCHOOL);

    private final RegisteredOrganisationRecords organisations;
    private final Districts districts;
    private final AuditTrail audit;

    Organisations(RegisteredOrganisationRecords organisations, Districts districts, AuditTrail audit) {
        this.organisations = organisations;
        this.districts = districts;
        this.audit = audit;
    }

    /** Adds an organisation; the district is a {@link District} code. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    public OrganisationId found(OrganisationKind kind, String nameZh, String nameEn, String district) {
        var founded =
                new RegisteredOrganisation(kind, nameZh(nameZh, Optional.empty()), nameEn(nameEn), district(district));
        organisations.save(founded);
        audit.record("organisation-founded", founded.shown().nameZh(), kind.name());
        return founded.id();
    }

    /** Changes what is known of an organisation; a provider stays a provider, since its sites depend on it. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    public void change(OrganisationId id, OrganisationKind kind, String nameZh, String nameEn, String district) {
        var organisation = organisations.findById(id).orElseThrow(NotFound::new);
        if (organisation.kind().isProvider() && !kind.isProvider()) {
            throw new InvalidInput("organisation-stays-provider", "kind");
        }
        organisation.change(kind, nameZh(nameZh, Optional.of(id)), nameEn(nameEn), district(district));
        audit.record("organisation-changed", organisation.shown().nameZh(), kind.name());
    }

    public Optional<Organisation> find(OrganisationId id) {
        return organisations.findById(id).map(RegisteredOrganisation::shown);
    }

    public Map<OrganisationId, Organisation> findAll(Collection<OrganisationId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : organisations.findByIdIn(Set.copyOf(ids)).stream()
                        .map(RegisteredOrganisation::shown)
                        .collect(toMap(Organisation::id, organisation -> organisation));
    }

    /** All incubators and schools, by Chinese name. */
    public List<Organisation> providers() {
        return shown(organisations.findByKindInOrderByNameZh(PROVIDERS).stream());
    }

    /** One page of all organisations, by Chinese name. */
    public List<Organisation> list(Pageable page) {
        return shown(organisations.page(page).stream());
    }

    /** One page of the organisations whose Chinese or English name contains the text, by Chinese name. */
    public List<Organisation> search(String text, Pageable page) {
        return shown(organisations.search(SearchText.escape(text.strip().toLowerCase(Locale.ROOT)), page).stream());
    }

    private static List<Organisation> shown(Stream<RegisteredOrganisation> found) {
        return found.map(RegisteredOrganisation::shown).toList();
    }

    private String nameZh(String name, Optional<OrganisationId> owner) {
        var clean = NameRule.clean(name, "nameZh", MAX_NAME);
        organisations
                .findByNameZh(clean)
                .filter(other -> owner.filter(other.id()::equals).isEmpty())
                .ifPresent(other -> {
                    throw new InvalidInput("organisation-name-taken", "nameZh");
                });
        return clean;
    }

    private static String nameEn(String name) {
        return NameRule.clean(name, "nameEn", MAX_NAME);
    }

    private String district(String code) {
        return districts
                .find(code)
                .orElseThrow(() -> new InvalidInput("district-unknown", "district"))
                .code();
    }
}
