package org.gongfang.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelineSightTests {

    @Test
    void whatIsInSightComesWithAMargin() {
        assertThat(TimelineSight.around(100, 119, 2, 4, 300, 7)).isEqualTo(new TimelineSight(90, 40, 1, 5));
    }

    @Test
    void theMarginEndsWhereTheTimelineDoes() {
        assertThat(TimelineSight.around(0, 9, 0, 6, 12, 7)).isEqualTo(new TimelineSight(0, 12, 0, 7));
    }

    @Test
    void whateverABrowserSaysNothingBeyondTheTimelineIsMeant() {
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            int rows = random.nextInt(400);
            int days = 1 + random.nextInt(31);
            var sight = TimelineSight.around(
                    random.nextInt(), random.nextInt(), random.nextInt(), random.nextInt(), rows, days);

            assertThat(sight.firstRow()).isBetween(0, rows);
            assertThat(sight.firstRow() + sight.rows()).isBetween(sight.firstRow(), rows);
            assertThat(sight.rows()).isLessThanOrEqualTo(240);
            assertThat(sight.firstDay()).isBetween(0, days - 1);
            assertThat(sight.days()).isPositive();
            assertThat(sight.firstDay() + sight.days()).isLessThanOrEqualTo(days);
        }
    }

    @Test
    void rowsThatAreGoneAreNotInSight() {
        assertThat(new TimelineSight(90, 40, 1, 5).within(10)).isEqualTo(new TimelineSight(9, 1, 1, 5));
        assertThat(new TimelineSight(0, 40, 0, 1).within(0)).isEqualTo(new TimelineSight(0, 0, 0, 1));
    }
}
