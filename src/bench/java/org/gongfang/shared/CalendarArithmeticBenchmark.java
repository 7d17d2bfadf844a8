package org.gongfang.shared;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What every booking computes before it speaks to the database: its cells, whether it fits the grid, and new ids. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CalendarArithmeticBenchmark {

    private final ZoneId zone = ZoneId.of("Asia/Shanghai");

    // Two hours with half an hour of set-up and of clean-up: twelve cells of a quarter of an hour.
    private final TimeSlot slot =
            new TimeSlot(Instant.parse("2026-12-01T00:30:00Z"), Instant.parse("2026-12-01T03:30:00Z"));

    @Benchmark
    public List<Instant> cellsOfThreeHours() {
        return Grid.QUARTER_HOUR.cellsOf(slot, zone);
    }

    @Benchmark
    public boolean fitsTheGrid() {
        return Grid.QUARTER_HOUR.fits(slot, zone);
    }

    @Benchmark
    public UUID timeOrderedId() {
        return TimeOrderedId.next();
    }

    @Benchmark
    public String publicCode() {
        return PublicCode.next("R");
    }
}
