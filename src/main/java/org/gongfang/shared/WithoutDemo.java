package org.gongfang.shared;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Marks a database as people's own at its first start without the demo profile, so that no later start adds demo data. */
@Component
@Profile("!demo")
class WithoutDemo implements ApplicationRunner {

    private final DemoData demoData;

    WithoutDemo(DemoData demoData) {
        this.demoData = demoData;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demoData.progress().isEmpty()) {
            demoData.begin(DemoData.Progress.UNWANTED);
        }
    }
}
