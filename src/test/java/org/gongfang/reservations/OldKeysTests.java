package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.time.Duration;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.testing.IntegrationTest;
import org.gongfang.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long a phone may send the same request again. */
@IntegrationTest
class OldKeysTests {

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures workshops;

    @Autowired
    Reservations reservations;

    @Autowired
    IdempotencyKeys keys;

    @Autowired
    OldKeys oldKeys;

    @Autowired
    MovableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void keysAreGoodForThreeDaysAndThenForgotten() {
        var holder = people.holder();
        var machine = workshops.machine(workshops.workshop());
        var request = SlotRequest.of(machine, slot("2026-12-01", "13:00", "14:00"), "");
        var key = IdempotencyKeys.RequestKey.of(holder, "sent twice", request);
        var made = people.as(holder, () -> reservations.request(request, "sent twice"));

        clock.advance(Duration.ofHours(71));
        oldKeys.tidyUp();
        var again = people.as(holder, () -> reservations.request(request, "sent twice"));
        assertThat(again.id()).isEqualTo(made.id());

        clock.advance(Duration.ofHours(2));
        assertThat(oldKeys.tidyUp()).isPositive();
        assertThat(keys.find(key)).isEmpty();
    }

    @Test
    void nobodyMaySetThemToBeForgottenTooEarly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReservationsSettings(
                        Duration.ofSeconds(1),
                        Duration.ofDays(14),
                        Duration.ofDays(1),
                        52,
                        Duration.ofHours(47),
                        Duration.ofMinutes(5)))
                .withMessageContaining("keys-kept");
    }
}
