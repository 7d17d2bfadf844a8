package org.gongfang.reservations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set about slots that providers propose.
 *
 * @param open how long a holder may think about one; near the start it is less
 */
@ConfigurationProperties("gongfang.reservations.proposals")
record ProposalSettings(@DefaultValue("24h") Duration open) {}
