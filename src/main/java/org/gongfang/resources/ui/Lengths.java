package org.gongfang.resources.ui;

import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Lengths that fields offer, and the one that is set although it is not among them. */
final class Lengths {

    private Lengths() {}

    /** Selects the value, which joins the offered ones when it is not among them. */
    static <T extends Comparable<? super T>> void offer(Select<T> field, T length) {
        var items = field.getListDataView().getItems().toList();
        if (!items.contains(length)) {
            field.setItems(
                    Stream.concat(items.stream(), Stream.of(length)).sorted().toList());
        }
        field.setValue(length);
    }

    static List<Duration> fromZero(List<Duration> lengths) {
        return Stream.concat(Stream.of(Duration.ZERO), lengths.stream()).toList();
    }

    static Stream<Duration> minutes(int... minutes) {
        return IntStream.of(minutes).mapToObj(Duration::ofMinutes);
    }

    static Stream<Duration> hours(long... hours) {
        return LongStream.of(hours).mapToObj(Duration::ofHours);
    }

    static Stream<Duration> days(long... days) {
        return LongStream.of(days).mapToObj(Duration::ofDays);
    }
}
