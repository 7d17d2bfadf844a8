package org.gongfang.notifications;

import java.time.Clock;
import java.util.List;
import org.gongfang.shared.Housekeeping;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets events that webhooks took, or that were given up, after as long as the setting says. */
@Component
class OldDeliveries implements Housekeeping {

    private static final List<MailStatus> SETTLED = List.of(MailStatus.SENT, MailStatus.DEAD);

    private final StoredDeliveries deliveries;
    private final WebhookSettings settings;
    private final Clock clock;

    OldDeliveries(StoredDeliveries deliveries, WebhookSettings settings, Clock clock) {
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int tidyUp() {
        return deliveries.deleteBefore(SETTLED, clock.instant().minus(settings.kept()));
    }
}
