package org.gongfang.identity;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.gongfang.shared.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the first admin of an installation, by a link that only its log shows. */
@Service
@Transactional(readOnly = true)
public class FirstAdmin {

    private final AccountRecords accounts;
    private final MailedLinks links;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final DemoMode demo;
    private final Clock clock;

    FirstAdmin(
            AccountRecords accounts,
            MailedLinks links,
            Passwords passwords,
            AuditTrail audit,
            DemoMode demo,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.audit = audit;
        this.demo = demo;
        this.clock = clock;
    }

    /** Whether nobody can administrate this installation yet; a demo admin counts only while the demo runs. */
    public boolean isMissing() {
        return accounts.usableWithRole(Role.ADMIN, demo.runs()) == 0;
    }

    /** Whether the set-up link can still be used. */
    public boolean isOpen(String token) {
        return isMissing() && links.opensSetUp(token);
    }

    /**
     * Makes the first admin; whoever reads the server's log needs no proof of a mailbox.
     *
     * @throws LinkNotValid when the token is unknown, used or too old, or there is an admin already
     */
    @Transactional
    public MemberId setUp(String token, String name, String mail, String password, Locale locale) {
        links.redeemSetUp(token);
        if (!isMissing()) {
            throw new LinkNotValid();
        }
        var address = new MailAddress(mail);
        passwords.check(password, address.value());
        var account = accounts.findByMail(address.value())
                .map(known -> {
                    known.takeRoles(Set.of(Role.ADMIN), null);
                    return known;
                })
                .orElseGet(() -> new Account(
                        NameRule.clean(name),
                        address,
                        Set.of(Role.ADMIN),
                        null,
                        Words.nearest(locale),
                        clock.instant()));
        account.takePassword(passwords.hash(password));
        account.confirmMail(clock.instant());
        accounts.save(account);
        audit.recordFor(account, "first-admin-set-up", "");
        return account.id();
    }

    /** A new set-up path for the log; older ones no longer work. */
    @Transactional
    String openSetUp() {
        return IdentityLinks.setUp(links.issueSetUp().token());
    }
}
