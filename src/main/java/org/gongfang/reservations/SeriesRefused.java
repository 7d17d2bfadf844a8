package org.gongfang.reservations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.rest.WithProblemProperties;

/** Dates of a series are refused, so nothing is booked or moved: all of its dates, each with what stands against it. */
public class SeriesRefused extends Refusal implements WithProblemProperties {

    private final transient List<SeriesDate> dates;

    SeriesRefused(List<SeriesDate> dates) {
        super(
                Kind.CONFLICT,
                "series-refused",
                "start",
                dates.stream().filter(date -> !date.isFree()).count(),
                dates.size());
        this.dates = List.copyOf(dates);
    }

    public List<SeriesDate> dates() {
        return dates;
    }

    @Override
    public Map<String, Object> problemProperties() {
        return Map.of(
                "dates",
                dates.stream()
                        .flatMap(date -> date.refusal() == null
                                ? Stream.<Map<String, Object>>empty()
                                : Stream.of(described(date, date.refusal())))
                        .toList());
    }

    private static Map<String, Object> described(SeriesDate date, Refusal refusal) {
        var described = new LinkedHashMap<String, Object>();
        described.put("start", date.slot().startsAt());
        described.put("end", date.slot().endsAt());
        described.put("code", refusal.code());
        return described;
    }
}
