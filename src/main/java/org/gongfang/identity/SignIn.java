package org.gongfang.identity;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.gongfang.shared.Refusal;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs people in by mail address and password, for the sign-in screen and for REST alike. Unknown, disabled and
 * mistaken look the same from outside, and take the same time.
 */
@Component
class SignIn implements AuthenticationProvider {

    private static final int MAX_MAIL = 254;

    private final AccountRecords accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final CallerAddress caller;
    private final DemoMode demo;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIn(
            AccountRecords accounts,
            Passwords passwords,
            Attempts attempts,
            CallerAddress caller,
            DemoMode demo,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.caller = caller;
        this.demo = demo;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var mail = cut(String.valueOf(request.getPrincipal()));
        var password = String.valueOf(request.getCredentials());
        try {
            attempts.count(Attempts.Kind.SIGN_IN, mail, caller.find());
        } catch (TooManyAttempts refused) {
            throw new LockedException(refused.code(), refused);
        }
        var member = usable(mail, password)
                .flatMap(id -> signedIn(id, password))
                .orElseThrow(() -> new BadCredentialsException("No such member or password"));
        attempts.forgive(Attempts.Kind.SIGN_IN, mail, caller.find());
        var authenticated = UsernamePasswordAuthenticationToken.authenticated(member, null, member.getAuthorities());
        authenticated.setDetails(request.getDetails());
        return authenticated;
    }

    /** The refusal behind a failed sign-in, if it was one that people may be told. */
    static Optional<Refusal> refusalBehind(Throwable failure) {
        return failure instanceof LockedException && failure.getCause() instanceof Refusal refusal
                ? Optional.of(refusal)
                : Optional.empty();
    }

    private Optional<MemberId> usable(String mail, String password) {
        // No transaction while the password is compared: that is slow on purpose, and connections are few.
        var account = accounts.findByMail(mail).filter(found -> found.mayBeUsed(demo.runs()));
        var hash = account.flatMap(Account::passwordHash);
        if (hash.isEmpty()) {
            passwords.matchNobody(password);
            return Optional.empty();
        }
        return account.filter(found -> passwords.matches(password, hash.get())).map(Account::id);
    }

    private Optional<SignedInMember> signedIn(MemberId id, String password) {
        return Optional.ofNullable(transaction.execute(status -> {
            var account = accounts.findById(id).orElseThrow();
            account.signedIn(clock.instant());
            account.passwordHash()
                    .filter(passwords::isOutdated)
                    .ifPresent(outdated -> account.strengthenPassword(passwords.hash(password)));
            return account.snapshot();
        }));
    }

    private static String cut(String mail) {
        var stripped = mail.strip().toLowerCase(Locale.ROOT);
        return stripped.length() > MAX_MAIL ? stripped.substring(0, MAX_MAIL) : stripped;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
