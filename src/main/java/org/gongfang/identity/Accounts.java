package org.gongfang.identity;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongfang.identity.MailedLink.Purpose;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What admins do with accounts. */
@Service
@PreAuthorize("hasRole('ADMIN')")
@Transactional
public class Accounts {

    private final AccountRecords accounts;
    private final Organisations organisations;
    private final MailedLinks links;
    private final SignedInMembers signedIn;
    private final CurrentMember currentMember;
    private final AuditTrail audit;
    private final DemoMode demo;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountRecords accounts,
            Organisations organisations,
            MailedLinks links,
            SignedInMembers signedIn,
            CurrentMember currentMember,
            AuditTrail audit,
            DemoMode demo,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.links = links;
        this.signedIn = signedIn;
        this.currentMember = currentMember;
        this.audit = audit;
        this.demo = demo;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes an account and mails its owner a link to set the first password.
     *
     * @throws InvalidInput naming the field
     * @throws MailTaken when the address belongs to another account
     */
    public MemberId create(NewMember newMember) {
        var name = NameRule.clean(newMember.name());
        var mail = new MailAddress(newMember.mail());
        checkRoles(newMember.roles(), newMember.organisation());
        if (accounts.findByMail(mail.value()).isPresent()) {
            throw new MailTaken();
        }
        var account = new Account(
                name,
                mail,
                newMember.roles(),
                newMember.organisation(),
                Words.nearest(newMember.locale()),
                clock.instant());
        accounts.save(account);
        audit.record("member-invited", account.mail(), newMember.roles().toString());
        sendInvitation(account);
        return account.id();
    }

    /** Sends the invitation again, with a new link. */
    public void inviteAgain(MemberId id) {
        var account = account(id);
        audit.record("member-invited", account.mail(), "");
        sendInvitation(account);
    }

    /** Gives the member these roles and this organisation instead of the former, and ends their sessions. */
    public void changeRoles(MemberId id, Set<Role> roles, @Nullable OrganisationId organisation) {
        var account = account(id);
        checkRoles(roles, organisation);
        if (account.has(Role.ADMIN) && !roles.contains(Role.ADMIN)) {
            refuseOwnAndLast(account);
        }
        account.takeRoles(roles, organisation);
        signedIn.forget(id);
        audit.record("member-roles-changed", account.mail(), roles.toString());
    }

    /** Keeps the member out from now on, and ends their sessions. */
    public void disable(MemberId id) {
        var account = account(id);
        refuseOwnAndLast(account);
        account.disable();
        signedIn.forget(id);
        audit.record("member-disabled", account.mail(), "");
    }

    public void enable(MemberId id) {
        var account = account(id);
        account.enable();
        signedIn.forget(id);
        audit.record("member-enabled", account.mail(), "");
    }

    /** One page of the accounts whose name or mail address begins so, by name. */
    @Transactional(readOnly = true)
    public List<Member> list(String beginning, @Nullable Role role, Pageable page) {
        return accounts.page(SearchText.escape(beginning.strip().toLowerCase(Locale.ROOT)), role, page).stream()
                .map(Account::shown)
                .toList();
    }

    private Account account(MemberId id) {
        return accounts.findById(id).orElseThrow(NotFound::new);
    }

    private void checkRoles(Set<Role> roles, @Nullable OrganisationId organisation) {
        if (roles.isEmpty()) {
            throw new InvalidInput("role-missing", "roles");
        }
        var known =
                organisation == null ? null : organisations.find(organisation).orElseThrow(NotFound::new);
        if (roles.stream().anyMatch(Role::worksForProvider)
                && (known == null || !known.kind().isProvider())) {
            throw new InvalidInput("provider-missing", "organisation");
        }
    }

    private void refuseOwnAndLast(Account account) {
        if (currentMember.id().equals(account.id())) {
            throw new OwnAccount();
        }
        if (account.has(Role.ADMIN) && accounts.usableWithRole(Role.ADMIN, demo.runs()) <= 1) {
            throw new LastAdmin();
        }
    }

    private void sendInvitation(Account account) {
        var token = links.issue(Purpose.INVITATION, account.id()).token();
        events.publishEvent(new MemberInvited(account.id(), account.mail(), account.name(), account.locale(), token));
    }
}
