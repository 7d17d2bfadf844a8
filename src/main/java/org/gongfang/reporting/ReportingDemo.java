package org.gongfang.reporting;

import org.gongfang.shared.DemoStory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Rolls up the demo's past. */
@Component
@Profile("demo")
class ReportingDemo implements DemoStory {

    private final DailyRollUp rollUp;

    ReportingDemo(DailyRollUp rollUp) {
        this.rollUp = rollUp;
    }

    @Override
    public int order() {
        return 600;
    }

    @Override
    public void tell() {
        rollUp.rollUpDue();
    }
}
