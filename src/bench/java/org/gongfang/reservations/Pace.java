package org.gongfang.reservations;

import java.time.Duration;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Optional;

/**
 * How long a load lasts.
 *
 * @param rounds how often each way is measured, taking turns with the others
 * @param round how long one measurement is
 * @param warmUp how long each way runs before anything is measured, again and again until it has booked {@link #WARM} times
 */
public record Pace(int rounds, Duration round, Duration warmUp) {

    /** After so many bookings the Java machine has compiled what it needs, however busy the machine is otherwise. */
    static final int WARM = 2_000;

    private static final int ROUNDS = 5;
    private static final TimeValue ROUND = TimeValue.seconds(4);
    private static final TimeValue WARM_UP = TimeValue.seconds(15);

    public static Pace of(Options options) {
        return new Pace(
                options.getMeasurementIterations().orElse(ROUNDS),
                time(options.getMeasurementTime(), ROUND),
                time(options.getWarmupTime(), WARM_UP));
    }

    private static Duration time(Optional<TimeValue> chosen, TimeValue otherwise) {
        var time = chosen.orElse(otherwise);
        return Duration.of(time.getTime(), time.getTimeUnit().toChronoUnit());
    }
}
