package org.gongfang.reservations;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.Secret;
import org.gongfang.resources.SiteId;
import org.gongfang.resources.Sites;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tablets at a provider's entrances: created and revoked by its managers, set up by a link that works once. */
@Service
@Transactional(readOnly = true)
public class Kiosks {

    /** How long a link sets a device up. */
    public static final Duration LINK_LASTS = Duration.ofMinutes(30);

    /** The cookie by which a device that was set up is known. */
    public static final String COOKIE = "gongfang-kiosk";

    private static final int LONGEST_LABEL = 80;
    private static final int MOST = 50;

    private final KioskRecords kiosks;
    private final Sites sites;
    private final CurrentMember currentMember;
    private final AuditTrail audit;
    private final Clock clock;

    Kiosks(KioskRecords kiosks, Sites sites, CurrentMember currentMember, AuditTrail audit, Clock clock) {
        this.kiosks = kiosks;
        this.sites = sites;
        this.currentMember = currentMember;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a device that was set up carries, and which site it shows. */
    public record Opened(SiteId site, String token) {}

    /**
     * A new kiosk of one's own site.
     *
     * @return the secret of the link that sets a device up, once and within half an hour; it is shown once
     * @throws NotFound when the site is another provider's
     * @throws InvalidInput when the name is missing or too long, or there are too many kiosks
     */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional
    public String create(SiteId site, String label) {
        var place = sites.find(site)
                .filter(found -> found.provider().equals(currentMember.organisation()))
                .orElseThrow(NotFound::new);
        var name = label.strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL) {
            throw new InvalidInput("kiosk-label", "label", LONGEST_LABEL);
        }
        if (list().size() >= MOST) {
            throw new InvalidInput("kiosk-too-many", "label", MOST);
        }
        var link = Secret.next("gfk_");
        var now = clock.instant();
        kiosks.save(new StoredKiosk(place, name, link, now.plus(LINK_LASTS), currentMember.id(), now));
        audit.record("kiosk-created", name, "");
        return link.token();
    }

    /** One's own provider's kiosks that were not revoked. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public List<Kiosk> list() {
        return kiosks.findByProviderAndRevokedAtIsNullOrderByCreatedAt(currentMember.organisation()).stream()
                .map(StoredKiosk::read)
                .toList();
    }

    /** Takes a kiosk out of use: its device shows nothing from now on. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional
    public void revoke(KioskId id) {
        var kiosk = kiosks.findById(id)
                .filter(found -> found.provider().equals(currentMember.organisation()))
                .orElseThrow(NotFound::new);
        kiosk.revoke(clock.instant());
        audit.record("kiosk-revoked", kiosk.label(), "");
    }

    /** Sets the device up that brings the secret of a link; nothing when it was used, is old or unknown. */
    @Transactional
    public Optional<Opened> setUp(String link) {
        var now = clock.instant();
        return Secret.of(link)
                .flatMap(secret -> kiosks.findByLinkHash(secret.hash()))
                .filter(kiosk -> kiosk.canBeSetUp(now))
                .map(kiosk -> {
                    var token = Secret.next("gfd_");
                    kiosk.install(token, now);
                    audit.record("kiosk-set-up", kiosk.label(), "");
                    return new Opened(kiosk.site(), token.token());
                });
    }
}
