package org.gongfang.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts attempts and says when it is too often: per account and address, per account from anywhere, and per address.
 *
 * <p>An attempt is written before it is judged, in a transaction of its own. So a burst of parallel guesses counts as
 * what it is, on any number of nodes, and a refused attempt stays counted. The account is known by a hash of what was
 * typed, whether or not it exists: the limits tell nobody who has an account here.
 */
@Component
class Attempts {

    /** What was tried, and how often it may be within {@link #WINDOW}. */
    enum Kind {
        SIGN_IN(5, 50, 40),
        REGISTRATION(5, 10, 40),
        PASSWORD_RESET(3, 5, 40);

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
    private final Clock clock;

    Attempts(AttemptRecords attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** @throws TooManyAttempts when the limit was reached before this attempt */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = TooManyAttempts.class)
    public void count(Kind kind, String account, String address) {
        var now = clock.instant();
        var since = now.minus(WINDOW);
        var hash = hash(account);
        var from = shorten(address);
        attempts.save(new Attempt(kind, hash, from, now));
        if (attempts.countByAccountHashAndAddressAndKindAndTriedAtAfter(hash, from, kind, since)
                        > kind.perAccountAndAddress
                || attempts.countByAccountHashAndKindAndTriedAtAfter(hash, kind, since) > kind.perAccount
                || attempts.countByAddressAndKindAndTriedAtAfter(from, kind, since) > kind.perAddress) {
            throw new TooManyAttempts(WINDOW);
        }
    }

    /** Forgets the attempts that led to a success, so that typing errors do not add up over the day. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forgive(Kind kind, String account, String address) {
        attempts.delete(hash(account), shorten(address), kind);
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
