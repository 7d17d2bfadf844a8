package org.gongfang.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongfang.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Members and organisations for tests: each call makes a new one, with a confirmed mail address unless it says so. */
@Component
public class IdentityFixtures {

    /** The password of every member made here. */
    public static final String PASSWORD = "a-test-password";

    private final AccountRecords accounts;
    private final Organisations organisations;
    private final SignedInMembers signedInMembers;
    private final CurrentMember currentMember;
    private final ApiTokens tokens;
    private final AttemptRecords attempts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String passwordHash;

    IdentityFixtures(
            AccountRecords accounts,
            Organisations organisations,
            SignedInMembers signedInMembers,
            CurrentMember currentMember,
            ApiTokens tokens,
            Passwords passwords,
            AttemptRecords attempts,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.signedInMembers = signedInMembers;
        this.currentMember = currentMember;
        this.tokens = tokens;
        this.attempts = attempts;
        this.transaction = transaction;
        this.clock = clock;
        passwordHash = passwords.hash(PASSWORD);
    }

    public MemberId holder() {
        return holder("Holder");
    }

    public MemberId holder(String name) {
        return member(name, null, Role.PATENT_HOLDER);
    }

    /** A patent holder who has not confirmed the mail address. */
    public MemberId unconfirmedHolder() {
        return save("Newcomer", null, false, Set.of(Role.PATENT_HOLDER));
    }

    public MemberId manager(OrganisationId provider) {
        return member("Manager", provider, Role.PROVIDER_MANAGER);
    }

    public MemberId technician(OrganisationId provider) {
        return member("Technician", provider, Role.TECHNICIAN);
    }

    public MemberId reviewer() {
        return member("Reviewer", null, Role.REVIEWER);
    }

    public MemberId official() {
        return member("Official", null, Role.OFFICIAL);
    }

    public MemberId enterprise() {
        return member("Enterprise", null, Role.ENTERPRISE);
    }

    public MemberId admin() {
        return member("Admin", null, Role.ADMIN);
    }

    /** A member of that role; one who works for a provider gets a new provider. */
    public MemberId member(Role role) {
        return member(role.name(), role.worksForProvider() ? provider() : null, role);
    }

    public MemberId member(String name, @Nullable OrganisationId organisation, Role... roles) {
        return save(name, organisation, true, Set.of(roles));
    }

    /** A new school of Zhenhai. */
    public OrganisationId provider() {
        return organisation(OrganisationKind.SCHOOL);
    }

    public OrganisationId organisation(OrganisationKind kind) {
        var name = kind + " " + UUID.randomUUID();
        return as(admin(), () -> organisations.found(kind, name, name, "zhenhai"));
    }

    /** The mail address by which the member signs in. */
    public String mail(MemberId member) {
        return signedInMembers.of(member).mail();
    }

    /** What a session of the member holds, for {@code SecurityMockMvcRequestPostProcessors.user(…)}. */
    public SignedInMember snapshot(MemberId member) {
        return signedInMembers.of(member);
    }

    /** A new API token of the member, in clear. */
    public String token(MemberId member) {
        return as(member, () -> tokens.issue("test")).token();
    }

    public <T> T as(MemberId member, Supplier<T> work) {
        return currentMember.actAs(member, work);
    }

    public void as(MemberId member, Runnable work) {
        currentMember.actAs(member, work);
    }

    /** Lets the test's own thread be that member, until {@link #signOut}; for screens. */
    public void signIn(MemberId member) {
        var snapshot = signedInMembers.of(member);
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(snapshot, null, snapshot.getAuthorities())));
    }

    public void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** Lets every throttle begin anew; tests all come from one address. */
    public void forgetAttempts() {
        transaction.executeWithoutResult(
                status -> attempts.deleteOlderThan(clock.instant().plus(Duration.ofDays(365))));
    }

    private MemberId save(String name, @Nullable OrganisationId organisation, boolean confirmed, Set<Role> roles) {
        var account = new Account(
                name,
                new MailAddress(UUID.randomUUID() + "@test.example"),
                roles,
                organisation,
                Locale.forLanguageTag(Words.CHINESE.toLanguageTag()),
                clock.instant());
        account.takePassword(passwordHash);
        if (confirmed) {
            account.confirmMail(clock.instant());
        }
        return accounts.save(account).id();
    }
}
