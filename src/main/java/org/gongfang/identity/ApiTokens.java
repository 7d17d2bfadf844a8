package org.gongfang.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gongfang.shared.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal access tokens for the REST interface. */
@Service
@Transactional(readOnly = true)
public class ApiTokens {

    private static final String PREFIX = "gf_";
    private static final int MAX_LABEL = 80;
    private static final int MAX_LIVE = 20;
    private static final Duration USE_WORTH_WRITING = Duration.ofMinutes(5);

    /** How long a token that another node revoked may still work here; it saves two statements per call. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final int MAX_REMEMBERED = 10_000;

    private final KeptApiTokenRecords tokens;
    private final AccountRecords accounts;
    private final CurrentMember currentMember;
    private final AuditTrail audit;
    private final DemoMode demo;
    private final Clock clock;
    private final Cache<ByteBuffer, SignedInMember> known = Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .maximumSize(MAX_REMEMBERED)
            .build();

    ApiTokens(
            KeptApiTokenRecords tokens,
            AccountRecords accounts,
            CurrentMember currentMember,
            AuditTrail audit,
            DemoMode demo,
            Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.currentMember = currentMember;
        this.audit = audit;
        this.demo = demo;
        this.clock = clock;
    }

    /** A new token for the signed-in member; it is shown once and kept only as a hash. */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public IssuedToken issue(String label) {
        var owner = currentMember.id();
        if (tokens.countByMemberAndRevokedAtIsNull(owner) >= MAX_LIVE) {
            throw new TooManyTokens(MAX_LIVE);
        }
        var secret = Secret.next(PREFIX);
        var kept = tokens.save(
                new KeptApiToken(owner, NameRule.clean(label, "label", MAX_LABEL), secret, clock.instant()));
        audit.record("api-token-issued", kept.shown().label(), "");
        return new IssuedToken(kept.id(), kept.shown().label(), secret.token());
    }

    /** The signed-in member's tokens, newest first. */
    @PreAuthorize("isAuthenticated()")
    public List<ApiToken> list() {
        return tokens.findByMemberOrderByIssuedAtDesc(currentMember.id()).stream()
                .map(KeptApiToken::shown)
                .toList();
    }

    /** @throws NotFound when it is not the signed-in member's own */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public void revoke(ApiTokenId id) {
        var token = tokens.findById(id)
                .filter(found -> found.belongsTo(currentMember.id()))
                .orElseThrow(NotFound::new);
        token.revoke(clock.instant());
        known.invalidateAll();
        audit.record("api-token-revoked", token.shown().label(), "");
    }

    /** The member that the token stands for, unless it is unknown or revoked or the member is disabled. */
    @Transactional
    public Optional<SignedInMember> authenticate(String token) {
        return Secret.of(token).flatMap(secret -> {
            var hash = ByteBuffer.wrap(secret.hash());
            return Optional.ofNullable(known.get(hash, this::look));
        });
    }

    private @org.jspecify.annotations.Nullable SignedInMember look(ByteBuffer hash) {
        return tokens.findByTokenHash(hash.array())
                .filter(token -> !token.isRevoked())
                .flatMap(this::ownerOf)
                .orElse(null);
    }

    private Optional<SignedInMember> ownerOf(KeptApiToken token) {
        var owner = accounts.findById(token.member())
                .filter(account -> account.mayBeUsed(demo.runs()))
                .map(Account::snapshot);
        var now = clock.instant();
        if (owner.isPresent() && token.wasUsedBefore(now, USE_WORTH_WRITING)) {
            tokens.used(token.id(), now);
        }
        return owner;
    }
}
