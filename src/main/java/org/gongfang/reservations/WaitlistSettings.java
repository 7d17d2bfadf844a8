package org.gongfang.reservations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set about the waitlist.
 *
 * @param offerTime how long an offer lasts at most
 * @param shortestOffer how long it lasts at least; what starts sooner is not offered
 * @param lapses after so many unanswered offers the wish ends
 * @param mostWishes how many live wishes a person may have
 * @param fairness how far back the hours that a person already had are counted
 * @param again how long it is not tried again to offer somebody a slot that a rule refused
 * @param atOnce whether what becomes free is offered as soon as that is committed, not only by the minute's sweep
 * @param kept how long ended wishes, and what was decided about wishes, can be looked up
 */
@ConfigurationProperties("gongfang.waitlist")
record WaitlistSettings(
        @DefaultValue("30m") Duration offerTime,
        @DefaultValue("5m") Duration shortestOffer,
        @DefaultValue("2") int lapses,
        @DefaultValue("10") int mostWishes,
        @DefaultValue("90d") Duration fairness,
        @DefaultValue("15m") Duration again,
        @DefaultValue("true") boolean atOnce,
        @DefaultValue("400d") Duration kept) {

    OfferTime offers() {
        return new OfferTime(offerTime, shortestOffer);
    }
}
