package org.gongfang.reservations;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** How far the availability index has been read. As long as it is not ready searches ask the database, and are right. */
@Component
class AvailabilityIndexHealthIndicator extends AbstractHealthIndicator {

    private final AvailabilityIndex index;

    AvailabilityIndexHealthIndicator(AvailabilityIndex index) {
        this.index = index;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var progress = index.progress();
        builder.up()
                .withDetail("ready", progress.isDone())
                .withDetail("resources", progress.resources())
                .withDetail("read", progress.read());
        var took = progress.took();
        if (took != null) {
            builder.withDetail("millis", took.toMillis())
                    .withDetail("rowBytes", index.rows().rowBytes())
                    .withDetail("until", progress.until());
        }
    }
}
