package org.gongfang.identity;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongfang.identity.MailedLink.Purpose;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of people: registration, passwords, and who is who. What only admins do is in {@link Accounts}. */
@Service
@Transactional(readOnly = true)
public class Members {

    private static final Set<Role> SELF_GIVEN = Set.of(Role.PATENT_HOLDER, Role.ENTERPRISE);

    private final AccountRecords accounts;
    private final Accounts administration;
    private final Passwords passwords;
    private final MailedLinks links;
    private final Attempts attempts;
    private final CallerAddress caller;
    private final SignedInMembers signedIn;
    private final CurrentSession session;
    private final CurrentMember currentMember;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Members(
            AccountRecords accounts,
            Accounts administration,
            Passwords passwords,
            MailedLinks links,
            Attempts attempts,
            CallerAddress caller,
            SignedInMembers signedIn,
            CurrentSession session,
            CurrentMember currentMember,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.administration = administration;
        this.passwords = passwords;
        this.links = links;
        this.attempts = attempts;
        this.caller = caller;
        this.signedIn = signedIn;
        this.session = session;
        this.currentMember = currentMember;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes an account for someone who registers themselves. Answers the same whether or not the mail address is
     * known already: then its owner is sent a link to set a new password instead.
     *
     * @throws InvalidInput naming the field
     * @throws TooManyAttempts when the caller registers too often
     */
    @Transactional
    public MemberId register(Registration registration) {
        var name = NameRule.clean(registration.name());
        var mail = new MailAddress(registration.mail());
        passwords.check(registration.password(), mail.value());
        if (!SELF_GIVEN.contains(registration.role())) {
            throw new InvalidInput("role-not-self-given", "role");
        }
        attempts.count(Attempts.Kind.REGISTRATION, mail.value(), caller.find());
        // Hashed before looking, so that a known address takes as long as a new one.
        var hash = passwords.hash(registration.password());
        var known = accounts.findByMail(mail.value());
        if (known.isPresent()) {
            known.filter(Account::mayReceivePassword).ifPresent(this::sendPasswordLink);
            return known.get().id();
        }
        var account = new Account(
                name, mail, Set.of(registration.role()), null, Words.nearest(registration.locale()), clock.instant());
        account.takePassword(hash);
        accounts.save(account);
        audit.recordFor(account, "member-registered", registration.role().name());
        sendConfirmation(account);
        return account.id();
    }

    /** @throws LinkNotValid when the token is unknown, used or too old */
    @Transactional
    public void confirmMail(String token) {
        var account = accounts.findById(links.redeemConfirmation(token)).orElseThrow(LinkNotValid::new);
        account.confirmMail(clock.instant());
        audit.recordFor(account, "mail-confirmed", "");
    }

    /** Sends the confirmation link again to the signed-in member, unless the address is confirmed already. */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public void resendConfirmation() {
        var account = own();
        if (!account.isMailConfirmed()) {
            attempts.count(Attempts.Kind.REGISTRATION, account.mail(), caller.find());
            sendConfirmation(account);
        }
    }

    /**
     * Sends a link to set a new password, if the address belongs to someone; nobody is told which. The time taken
     * differs by two inserts, and the throttle leaves nobody enough tries to measure that.
     */
    @Transactional
    public void requestPasswordReset(String mail) {
        var address = new MailAddress(mail);
        attempts.count(Attempts.Kind.PASSWORD_RESET, address.value(), caller.find());
        accounts.findByMail(address.value()).filter(Account::mayReceivePassword).ifPresent(this::sendPasswordLink);
    }

    /** Whether the link can still be used to set a password. */
    public boolean opensPassword(String token) {
        return links.opensPassword(token);
    }

    /**
     * Sets the password by a mailed link, which also confirms the mail address, and ends all older sessions.
     *
     * @throws LinkNotValid when the token is unknown, used or too old
     */
    @Transactional
    public void resetPassword(String token, String password) {
        var account = accounts.findById(links.redeemForPassword(token)).orElseThrow(LinkNotValid::new);
        passwords.check(password, account.mail());
        account.takePassword(passwords.hash(password));
        account.confirmMail(clock.instant());
        signedIn.forget(account.id());
        audit.recordFor(account, "password-set", "");
    }

    /**
     * Changes the signed-in member's password and ends their other sessions.
     *
     * @throws WrongPassword when the current one is not right
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public void changePassword(String current, String next) {
        var account = own();
        attempts.count(Attempts.Kind.SIGN_IN, account.mail(), caller.find());
        if (account.passwordHash()
                .filter(hash -> passwords.matches(current, hash))
                .isEmpty()) {
            throw new WrongPassword();
        }
        passwords.check(next, account.mail());
        attempts.forgive(Attempts.Kind.SIGN_IN, account.mail(), caller.find());
        account.takePassword(passwords.hash(next));
        renew(account);
        audit.record("password-changed", account.mail(), "");
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional
    public void rename(String name) {
        var account = own();
        account.rename(NameRule.clean(name));
        renew(account);
        audit.record("member-renamed", account.mail(), account.name());
    }

    /** Remembers the signed-in member's language. */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public void setLocale(Locale locale) {
        own().speak(Words.nearest(locale));
    }

    /** Makes an account and mails its owner a link to set the first password. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    public MemberId create(NewMember newMember) {
        return administration.create(newMember);
    }

    public Optional<Member> find(MemberId id) {
        return accounts.findById(id).map(Account::shown);
    }

    /** The member with that mail address, in whatever case it is written. */
    public Optional<Member> findByMail(String mail) {
        return accounts.findByMail(mail.strip().toLowerCase(Locale.ROOT)).map(Account::shown);
    }

    public Map<MemberId, Member> findAll(Collection<MemberId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : accounts.findByIdIn(Set.copyOf(ids)).stream()
                        .map(Account::shown)
                        .collect(toMap(Member::id, member -> member));
    }

    /** The names of members, in one statement; unknown ids are left out. */
    public Map<MemberId, String> names(Collection<MemberId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : accounts.names(Set.copyOf(ids)).stream()
                        .collect(toMap(AccountRecords.Named::getId, AccountRecords.Named::getName));
    }

    /** The enabled members of a role, by name. */
    public List<Member> withRole(Role role) {
        return shown(accounts.withRole(role).stream());
    }

    /** The enabled managers of a provider, by name. */
    public List<Member> managersOf(OrganisationId organisation) {
        return shown(
                accounts.ofOrganisation(organisation).stream().filter(account -> account.has(Role.PROVIDER_MANAGER)));
    }

    /** The enabled members of an organisation, by name. */
    public List<Member> ofOrganisation(OrganisationId organisation) {
        return shown(accounts.ofOrganisation(organisation).stream());
    }

    private static List<Member> shown(Stream<Account> found) {
        return found.map(Account::shown).toList();
    }

    private Account own() {
        return accounts.findById(currentMember.id()).orElseThrow();
    }

    private void renew(Account account) {
        accounts.save(account);
        signedIn.forget(account.id());
        session.renew(account.snapshot());
    }

    private void sendConfirmation(Account account) {
        var token = links.issue(Purpose.CONFIRMATION, account.id()).token();
        events.publishEvent(
                new MemberRegistered(account.id(), account.mail(), account.name(), account.locale(), token));
    }

    private void sendPasswordLink(Account account) {
        var token = links.issue(Purpose.PASSWORD_RESET, account.id()).token();
        events.publishEvent(
                new PasswordResetRequested(account.id(), account.mail(), account.name(), account.locale(), token));
    }
}
