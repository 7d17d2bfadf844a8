package org.gongfang.notifications;

import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.DemoMode;
import org.springframework.stereotype.Component;

/** Whether everyone signed in may read the outbox, as in the demo, where no mail leaves the machine. */
@Component("openOutbox")
class OpenOutbox {

    private final CurrentMember currentMember;
    private final DemoMode demo;

    OpenOutbox(CurrentMember currentMember, DemoMode demo) {
        this.currentMember = currentMember;
        this.demo = demo;
    }

    /** Asked by name in access rules. */
    public boolean forEveryone() {
        return demo.runs() && currentMember.find().isPresent();
    }
}
