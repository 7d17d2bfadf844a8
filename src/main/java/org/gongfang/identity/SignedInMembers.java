package org.gongfang.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.gongfang.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the snapshot of a member that sessions and tokens carry, and tells whether one is still true. */
@Component
class SignedInMembers {

    /** How long another node's change of an account may go unnoticed here. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final int NOT_USABLE = -1;
    private static final int MAX_REMEMBERED = 100_000;

    private final AccountRecords accounts;
    private final DemoMode demo;
    private final Cache<MemberId, Integer> revisions = Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .maximumSize(MAX_REMEMBERED)
            .build();

    SignedInMembers(AccountRecords accounts, DemoMode demo) {
        this.accounts = accounts;
        this.demo = demo;
    }

    /** @throws NotFound when there is no such member */
    @Transactional(readOnly = true)
    public SignedInMember of(MemberId id) {
        return accounts.findById(id).map(Account::snapshot).orElseThrow(NotFound::new);
    }

    /** Whether nothing that matters to a session has changed since the snapshot was taken. */
    @Transactional(readOnly = true)
    public boolean isCurrent(SignedInMember member) {
        return revisions.get(member.id(), this::revision) == member.revision();
    }

    /** Forgets what is remembered of the member, so that a change made on this node is seen at once. */
    void forget(MemberId id) {
        revisions.invalidate(id);
    }

    private int revision(MemberId id) {
        return accounts.findById(id)
                .filter(account -> account.mayBeUsed(demo.runs()))
                .map(Account::revision)
                .orElse(NOT_USABLE);
    }
}
