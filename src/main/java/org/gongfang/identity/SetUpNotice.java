package org.gongfang.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the log, at each start without an admin, how to make the first one. There is no default password. */
@Component
class SetUpNotice {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpNotice.class);

    private final FirstAdmin firstAdmin;
    private final Environment environment;

    SetUpNotice(FirstAdmin firstAdmin, Environment environment) {
        this.firstAdmin = firstAdmin;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (firstAdmin.isMissing()) {
            LOG.warn(
                    "There is no administrator yet. Open http://localhost:{}{} once within 24 hours to make one.",
                    environment.getProperty("local.server.port", environment.getProperty("server.port", "8080")),
                    firstAdmin.openSetUp());
        }
    }
}
