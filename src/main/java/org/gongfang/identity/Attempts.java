package org.gongfang.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts attempts and says when it is too often: per account and address, per account from anywhere, and per address.
 *
 * <p>An attempt is committed before it is judged, whatever becomes of the caller. So a burst of parallel guesses counts as
 * what it is, on any number of nodes, and a refused attempt stays counted. The account is known by a hash of what was
 * typed, whether or not it exists: the limits tell nobody who has an account here.
 */
@Component
class Attempts {

    /** What was tried, and how often it may be within {@link #WINDOW}. */
    enum Kind {
        SIGN_IN(5, 50, 40),
        REGISTRATION(5, 10, 40),
        PASSWORD_RESET(3, 5, 40),
        DEVICE_CODE(20, 20, 60);

        private final int perAccountAndAddress;
        private final int perAccount;
        private final int perAddress;

        Kind(int perAccountAndAddress, int perAccount, int perAddress) {
            this.perAccountAndAddress = perAccountAndAddress;
            this.perAccount = perAccount;
            this.perAddress = perAddress;
        }
    }

    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int MAX_ADDRESS = 45;

    private final AttemptRecords attempts;
    private final TransactionTemplate own;
    private final Clock clock;

    Attempts(AttemptRecords attempts, PlatformTransactionManager transactions, Clock clock) {
        this.attempts = attempts;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Counts an attempt.
     *
     * @return the attempt, to be forgiven by itself
     * @throws TooManyAttempts when the limit was reached before this attempt
     */
    public UUID count(Kind kind, String account, String address) {
        var attempt = new Attempt(kind, hash(account), shorten(address), clock.instant());
        // Committed before it is counted: parallel attempts must see each other.
        own.executeWithoutResult(status -> attempts.save(attempt));
        if (Boolean.TRUE.equals(own.execute(status -> isTooOften(kind, hash(account), shorten(address))))) {
            throw new TooManyAttempts(WINDOW);
        }
        return attempt.getId();
    }

    private boolean isTooOften(Kind kind, byte[] account, String address) {
        var since = clock.instant().minus(WINDOW);
        return attempts.countByAccountHashAndAddressAndKindAndTriedAtAfter(account, address, kind, since)
                        > kind.perAccountAndAddress
                || attempts.countByAccountHashAndKindAndTriedAtAfter(account, kind, since) > kind.perAccount
                || attempts.countByAddressAndKindAndTriedAtAfter(address, kind, since) > kind.perAddress;
    }

    /** Forgets the attempts that led to a success, so that typing errors do not add up over the day. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forgive(Kind kind, String account, String address) {
        attempts.delete(hash(account), shorten(address), kind);
    }

    /** Forgets this one attempt, because it was none; what was tried before still counts. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forgive(UUID attempt) {
        attempts.delete(attempt);
    }

    /** Deletes what no limit looks at any more. */
    @Transactional
    public int forgetOld() {
        return attempts.deleteOlderThan(clock.instant().minus(WINDOW));
    }

    private static byte[] hash(String account) {
        return Secret.digest(account.strip().toLowerCase(Locale.ROOT));
    }

    private static String shorten(String address) {
        return address.length() > MAX_ADDRESS ? address.substring(0, MAX_ADDRESS) : address;
    }
}
