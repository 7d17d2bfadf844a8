package org.gongfang.notifications;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.OrganisationId;
import org.gongfang.identity.Role;
import org.gongfang.identity.SignedInMember;
import org.gongfang.reservations.KeyReused;
import org.gongfang.reservations.TooBusy;
import org.gongfang.shared.CursorPage;
import org.gongfang.shared.IdempotencyKey;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The addresses that are told of reservations: everybody's own, and for managers those of their organisation. Somebody
 * else's are not there.
 */
@Service
public class Webhooks {

    /** How many one person, and one organisation, may have. */
    static final int MOST = 10;

    private static final int SECRET_BYTES = 32;
    private static final int MOST_PER_PAGE = 100;

    private final SecureRandom random = new SecureRandom();
    private final StoredWebhooks webhooks;
    private final StoredDeliveries deliveries;
    private final WebhookCall call;
    private final CurrentMember currentMember;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    Webhooks(
            StoredWebhooks webhooks,
            StoredDeliveries deliveries,
            WebhookCall call,
            CurrentMember currentMember,
            AuditTrail audit,
            TransactionOperations transaction,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.call = call;
        this.currentMember = currentMember;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The webhooks that one may look after, the oldest first. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<Webhook> list() {
        return all().stream().map(StoredWebhook::read).toList();
    }

    /**
     * Tells the address of reservations from now on, and makes a secret for its signatures.
     *
     * @param ofOrganisation of all at the manager's organisation instead of one's own
     * @throws InvalidInput when the address is none, or lies in a network that is not public
     * @throws TooManyWebhooks when there are {@value #MOST} already
     * @throws AccessDeniedException when somebody else than a manager speaks for an organisation
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.NEVER)
    public IssuedWebhook add(String address, boolean ofOrganisation) {
        return add(address, ofOrganisation, null);
    }

    /**
     * The same; a second call with the same key and the same words answers with the same webhook and its secret, as long
     * as there is that webhook.
     *
     * @throws KeyReused when the key belongs to another request
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.NEVER)
    public IssuedWebhook add(String address, boolean ofOrganisation, @Nullable IdempotencyKey key) {
        var member = currentMember.require();
        var organisation = managed(member);
        if (ofOrganisation && organisation == null) {
            throw new AccessDeniedException("Only managers speak for an organisation");
        }
        var asked = new Asked(
                member,
                ofOrganisation ? organisation : null,
                call.address(address),
                key == null ? null : HexFormat.of().formatHex(key.digest()));
        try {
            return Objects.requireNonNull(
                    transaction.execute(status -> added(asked).orElseGet(() -> issue(asked))));
        } catch (DataIntegrityViolationException twice) {
            return Objects.requireNonNull(transaction.execute(status -> added(asked)))
                    .orElseThrow(TooBusy::new);
        }
    }

    /** What is asked for, by whom, for which organisation if any, and by which key if any. */
    private record Asked(
            SignedInMember member,
            @Nullable OrganisationId organisation,
            URI address,
            @Nullable String keyDigest) {}

    /** What the key has made before. */
    private Optional<IssuedWebhook> added(Asked asked) {
        var digest = asked.keyDigest();
        if (digest == null) {
            return Optional.empty();
        }
        var member = asked.member();
        var made = webhooks.findByMemberIdAndKeyDigest(member.id().value(), digest);
        made.filter(hook -> !hook.isFor(asked.address(), asked.organisation() != null)
                        || !hook.isOf(member.id(), managed(member)))
                .ifPresent(other -> {
                    throw new KeyReused();
                });
        return made.map(hook -> new IssuedWebhook(hook.read(), hook.secret()));
    }

    private IssuedWebhook issue(Asked asked) {
        boolean ofOrganisation = asked.organisation() != null;
        if (all().stream()
                        .filter(hook -> hook.read().ofOrganisation() == ofOrganisation)
                        .count()
                >= MOST) {
            throw new TooManyWebhooks(MOST);
        }
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        var hook = webhooks.saveAndFlush(new StoredWebhook(
                asked.member().id(),
                asked.organisation(),
                asked.address(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
                asked.keyDigest(),
                clock.instant()));
        audit.record("webhook-added", hook.id().toString(), hook.address());
        return new IssuedWebhook(hook.read(), hook.secret());
    }

    /** Tells the address nothing any more, and forgets what waits for it. */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public void remove(UUID id) {
        var hook = own(id);
        deliveries.deleteOf(id);
        webhooks.delete(hook);
        audit.record("webhook-removed", id.toString(), hook.address());
    }

    /** What the webhook was told, or is to be told, the newest first. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public CursorPage<WebhookDelivery> deliveries(UUID id, @Nullable String cursor, int size) {
        own(id);
        int most = Math.clamp(size, 1, MOST_PER_PAGE);
        var limit = Limit.of(most + 1);
        var found =
                cursor == null ? deliveries.findNewest(id, limit) : deliveries.findBefore(id, delivery(cursor), limit);
        var page = found.stream().limit(most).map(StoredDelivery::read).toList();
        return new CursorPage<>(page, found.size() > most ? page.getLast().id().toString() : null);
    }

    private static UUID delivery(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidInput("malformed", "cursor");
        }
    }

    /** Tells the webhook of the event once more, whether or not it was taken before. */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public void sendAgain(UUID id, UUID event) {
        own(id);
        deliveries
                .findByWebhookIdAndEventId(id, event)
                .orElseThrow(NotFound::new)
                .beginAnew(clock.instant());
        audit.record("webhook-event-resent", id.toString(), event.toString());
    }

    private List<StoredWebhook> all() {
        var member = currentMember.require();
        var organisation = managed(member);
        return webhooks.findOf(member.id().value(), organisation == null ? null : organisation.value());
    }

    private StoredWebhook own(UUID id) {
        var member = currentMember.require();
        return webhooks.findById(id)
                .filter(hook -> hook.isOf(member.id(), managed(member)))
                .orElseThrow(NotFound::new);
    }

    private static @Nullable OrganisationId managed(SignedInMember member) {
        return member.has(Role.PROVIDER_MANAGER) ? member.organisation() : null;
    }
}
