package org.gongfang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gongfang.testing.IntegrationTest;
import org.gongfang.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A token that is used too often waits; everybody else's goes on. */
@IntegrationTest
class CallLimitsTests {

    @Autowired
    IdentityFixtures people;

    @Autowired
    ApiTokens tokens;

    @Autowired
    RestRefusals refusals;

    private final MovableClock time = new MovableClock();
    private final CallLimits limits = new CallLimits(new SecuritySettings(null, 3), time);

    @Test
    void bucketFillsSteadilyAndHoldsAMinutesWorth() {
        assertThat(limits.count("a").left()).isEqualTo(2);
        limits.count("a");
        assertThat(limits.count("a").isAllowed()).isTrue();

        var refused = limits.count("a");
        assertThat(refused.isAllowed()).isFalse();
        assertThat(refused.left()).isZero();
        assertThat(refused.pause()).isEqualTo(Duration.ofSeconds(20));
        assertThat(limits.count("b").isAllowed()).isTrue();

        time.advance(Duration.ofSeconds(20));
        assertThat(limits.count("a").isAllowed()).isTrue();
        assertThat(limits.count("a").isAllowed()).isFalse();

        time.advance(Duration.ofHours(1));
        assertThat(limits.count("a").left()).isEqualTo(2);
    }

    @Test
    void callerIsToldWhatIsLeftAndThenWhenToComeBack() throws Exception {
        var filter = new BearerFilter(tokens, limits, refusals);
        var token = people.token(people.holder());

        assertThat(call(filter, token).getHeader("RateLimit-Remaining")).isEqualTo("2");
        call(filter, token);
        var last = call(filter, token);
        assertThat(last.getStatus()).isEqualTo(200);
        assertThat(last.getHeader("RateLimit-Limit")).isEqualTo("3");
        assertThat(last.getHeader("RateLimit-Reset")).isEqualTo("60");

        var refused = call(filter, token);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("20");
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(refused.getContentAsString()).contains("\"code\":\"rate-limit\"");

        assertThat(call(filter, people.token(people.holder())).getStatus()).isEqualTo(200);
    }

    private static MockHttpServletResponse call(BearerFilter filter, String token) throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/v1/reservations");
        request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
