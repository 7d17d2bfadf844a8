package org.gongfang.notifications;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events reach webhooks.
 *
 * @param timeout how long an address may take to answer, connecting included
 * @param atOnce how many addresses are called at the same time, each with one event
 * @param allowedHosts hosts that may be called although their addresses are not public, such as a school's own server
 * @param kept how long an event that was delivered or given up can be looked up and sent again
 */
@ConfigurationProperties("gongfang.webhooks")
record WebhookSettings(
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("16") int atOnce,
        @DefaultValue List<String> allowedHosts,
        @DefaultValue("31d") Duration kept) {

    WebhookSettings {
        allowedHosts = allowedHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
    }
}
