package org.gongfang.reservations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import org.gongfang.identity.OrganisationId;
import org.gongfang.reservations.SlotRanking;
import org.gongfang.reservations.Spot;
import org.gongfang.reservations.ui.Wish.Days;
import org.gongfang.reservations.ui.Wish.Envelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of the search page says the wish, whole and only. */
class WishTests {

    @Test
    void anAddressSaysTheWholeWish() {
        var wish = new Wish(
                "cnc-milling-5-axis",
                Duration.ofMinutes(90),
                new Days(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 6)),
                "zhenhai",
                "titanium",
                new Envelope(400, 300, null),
                20,
                true,
                true);

        assertThat(Wish.of(wish.toAddress())).isEqualTo(wish);
        assertThat(wish.toAddress().getQueryString())
                .contains("length=PT1H30M", "from=2026-11-30", "size=400x300", "tolerance=0.02");
    }

    @Test
    void anAddressSaysFurtherConditionsToo() {
        var more = new WishMore(
                EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY),
                LocalTime.of(9, 30),
                LocalTime.of(17, 0),
                OrganisationId.next(),
                new Spot(29.95, 121.55),
                10,
                300,
                true,
                true,
                SlotRanking.NEAREST);
        var wish = Wish.ANYTHING.withMore(more);

        assertThat(Wish.of(wish.toAddress())).isEqualTo(wish);
        assertThat(wish.asksNothing()).isFalse();
        assertThat(wish.toAddress().getQueryString()).contains("after=09%3A30", "within=10", "sort=nearest");
    }

    @Test
    void furtherConditionsThatMakeNoSenseAreLeftOut() {
        var address = QueryParameters.fromString(
                "near=99,999&within=-1&price=x&after=25:00&weekdays=moonday&sort=no&provider=1");

        assertThat(Wish.of(address)).isEqualTo(Wish.ANYTHING);
    }

    @Test
    void theUsualWishNeedsNoAddress() {
        assertThat(Wish.ANYTHING.toAddress().getParameters()).isEmpty();
        assertThat(Wish.of(QueryParameters.empty())).isEqualTo(Wish.ANYTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "length=two+hours",
                "length=-PT2H",
                "length=P400D",
                "from=2026-11-30",
                "from=2026-12-06&to=2026-11-30",
                "from=x&to=y",
                "size=big",
                "tolerance=fine",
                "tolerance=0",
                "operator=perhaps",
                "capability=",
                "view=cards"
            })
    void whatAnAddressSaysWronglyIsLeftOut(String address) {
        assertThat(Wish.of(QueryParameters.fromString(address))).isEqualTo(Wish.ANYTHING);
    }
}
