package org.gongfang.reservations;

import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.DemoAccounts;
import org.gongfang.identity.Members;
import org.gongfang.resources.Sites;
import org.gongfang.shared.DemoStory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A kiosk at the entrance of the manager's first site; to try one, make another and open its link. */
@Component
@Profile("demo")
class KiosksDemo implements DemoStory {

    private static final int AFTER_SITES = 390;

    private final Kiosks kiosks;
    private final Sites sites;
    private final Members members;
    private final CurrentMember currentMember;

    KiosksDemo(Kiosks kiosks, Sites sites, Members members, CurrentMember currentMember) {
        this.kiosks = kiosks;
        this.sites = sites;
        this.members = members;
        this.currentMember = currentMember;
    }

    @Override
    public int order() {
        return AFTER_SITES;
    }

    @Override
    public void tell() {
        members.findByMail(DemoAccounts.MANAGER)
                .ifPresent(manager -> currentMember.actAs(
                        manager.id(),
                        () -> sites.ofProvider(currentMember.organisation()).stream()
                                .findFirst()
                                .map(site -> kiosks.create(site.id(), "一楼入口"))
                                .ifPresent(kiosks::setUp)));
    }
}
