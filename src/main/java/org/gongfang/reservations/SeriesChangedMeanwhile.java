package org.gongfang.reservations;

import java.util.Map;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.rest.WithProblemProperties;

/** A reservation of the series has changed since the caller has seen it; this says in which version it is now. */
public class SeriesChangedMeanwhile extends Refusal implements WithProblemProperties {

    private final int version;

    SeriesChangedMeanwhile(int version) {
        super(Kind.PRECONDITION, "series-changed", "If-Match");
        this.version = version;
    }

    @Override
    public Map<String, Object> problemProperties() {
        return Map.of("current", Map.of("etag", "\"" + version + "\""));
    }
}
