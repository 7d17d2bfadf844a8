package org.gongfang.identity;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.gongfang.identity.MailedLink.Purpose;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues one-time links and redeems them. */
@Component
class MailedLinks {

    private static final Set<Purpose> PASSWORD = Set.of(Purpose.PASSWORD_RESET, Purpose.INVITATION);

    private final MailedLinkRecords links;
    private final Clock clock;

    MailedLinks(MailedLinkRecords links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** A new token for the member; older ones of the same purpose no longer work. */
    @Transactional(propagation = MANDATORY)
    public Secret issue(Purpose purpose, MemberId member) {
        links.takeBack(member, Set.of(purpose), clock.instant());
        return keep(purpose, Optional.of(member));
    }

    /** A new token for the set-up of the first admin; older ones no longer work. */
    @Transactional(propagation = MANDATORY)
    public Secret issueSetUp() {
        links.takeBackAll(Purpose.SET_UP, clock.instant());
        return keep(Purpose.SET_UP, Optional.empty());
    }

    /** Uses the confirmation link up. */
    @Transactional(propagation = MANDATORY)
    public MemberId redeemConfirmation(String token) {
        return member(redeem(token, Set.of(Purpose.CONFIRMATION)));
    }

    /** Uses the link up that permits to set a password, and every other one that the member was sent. */
    @Transactional(propagation = MANDATORY)
    public MemberId redeemForPassword(String token) {
        var member = member(redeem(token, PASSWORD));
        links.takeBack(member, PASSWORD, clock.instant());
        return member;
    }

    /** Uses the set-up link up, and every other one with it. */
    @Transactional(propagation = MANDATORY)
    public void redeemSetUp(String token) {
        redeem(token, Set.of(Purpose.SET_UP));
        links.takeBackAll(Purpose.SET_UP, clock.instant());
    }

    @Transactional(readOnly = true)
    public boolean opensPassword(String token) {
        return usable(token, PASSWORD);
    }

    @Transactional(readOnly = true)
    public boolean opensSetUp(String token) {
        return usable(token, Set.of(Purpose.SET_UP));
    }

    private boolean usable(String token, Set<Purpose> purposes) {
        return Secret.of(token)
                .filter(secret -> links.isUsable(secret.hash(), purposes, clock.instant()))
                .isPresent();
    }

    private Secret keep(Purpose purpose, Optional<MemberId> member) {
        var now = clock.instant();
        var secret = Secret.next("");
        links.save(new MailedLink(purpose, member.orElse(null), secret, now, now.plus(lifetime(purpose))));
        return secret;
    }

    private MailedLink redeem(String token, Set<Purpose> purposes) {
        var secret = Secret.of(token).orElseThrow(LinkNotValid::new);
        if (links.use(secret.hash(), purposes, clock.instant()) == 0) {
            throw new LinkNotValid();
        }
        return links.findByTokenHash(secret.hash()).orElseThrow(LinkNotValid::new);
    }

    private static MemberId member(MailedLink link) {
        return link.member().orElseThrow(LinkNotValid::new);
    }

    private static Duration lifetime(Purpose purpose) {
        return switch (purpose) {
            case CONFIRMATION -> Duration.ofDays(3);
            case PASSWORD_RESET -> Duration.ofHours(1);
            case INVITATION -> Duration.ofDays(7);
            case SET_UP -> Duration.ofHours(24);
        };
    }
}
