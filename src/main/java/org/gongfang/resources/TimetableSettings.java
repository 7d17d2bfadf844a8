package org.gongfang.resources;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How timetables are fetched.
 *
 * @param refreshEvery how long what was read counts as fresh; five minutes at least
 * @param timeout how long a source may take, connecting and all redirects included
 * @param allowedHosts hosts that may be asked although their addresses are not public, such as a school's own server
 */
@ConfigurationProperties("gongfang.timetables")
record TimetableSettings(
        @DefaultValue("1h") Duration refreshEvery,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue List<String> allowedHosts) {

    private static final Duration LEAST = Duration.ofMinutes(5);

    TimetableSettings {
        if (refreshEvery.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("gongfang.timetables.refresh-every must be 5m or longer");
        }
        allowedHosts = allowedHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
    }
}
