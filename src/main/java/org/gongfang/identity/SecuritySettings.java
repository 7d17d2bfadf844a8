package org.gongfang.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may decide about access.
 *
 * @param metricsToken the bearer token by which a metrics collector may read Prometheus figures; absent, only admins may
 * @param callsPerMinute how many REST calls a token may make on one node in a minute, all of them at once if it likes
 */
@ConfigurationProperties("gongfang.security")
record SecuritySettings(
        @Nullable String metricsToken, @DefaultValue("1200") int callsPerMinute) {

    SecuritySettings {
        if (callsPerMinute < 1) {
            throw new IllegalArgumentException("gongfang.security.calls-per-minute must be 1 or more");
        }
    }
}
