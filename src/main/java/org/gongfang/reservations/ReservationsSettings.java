package org.gongfang.reservations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set about reservations.
 *
 * @param answerWithin how long a provider has to answer a request
 * @param feedPeriod how often other nodes' changes are looked for while screens are open
 */
@ConfigurationProperties("gongfang.reservations")
record ReservationsSettings(
        @DefaultValue("48h") Duration answerWithin,
        @DefaultValue("1s") Duration feedPeriod) {}
