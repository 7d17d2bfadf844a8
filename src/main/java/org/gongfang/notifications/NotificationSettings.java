package org.gongfang.notifications;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where links in mails lead, and who the mails are from.
 *
 * @param baseUrl the address under which people reach the application, without a slash at the end
 */
@ConfigurationProperties("gongfang")
record NotificationSettings(
        @DefaultValue("http://localhost:8080") String baseUrl,
        @DefaultValue Mail mail) {

    /**
     * How mails are sent and kept.
     *
     * @param from the address that mails are sent from
     * @param kept how long a mail that was sent or given up can still be read
     */
    record Mail(
            @DefaultValue("gongfang@localhost") String from,
            @DefaultValue("31d") Duration kept) {}

    /** The whole address of a path that begins with a slash. */
    String url(String path) {
        return (baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl) + path;
    }
}
