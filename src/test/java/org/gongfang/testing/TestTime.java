package org.gongfang.testing;

import java.time.Clock;
import org.gongfang.shared.BusinessTime;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Replaces the machine's time by a clock that tests move, and lets them count SQL statements. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTime {

    @Bean
    static Statements statements() {
        return new Statements();
    }

    @Bean
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    @org.springframework.context.annotation.Primary
    Clock clock(MovableClock movable) {
        return new BusinessTime(movable);
    }
}
