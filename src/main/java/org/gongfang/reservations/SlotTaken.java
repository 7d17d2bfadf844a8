package org.gongfang.reservations;

import java.util.List;
import java.util.Map;
import org.gongfang.shared.Refusal;
import org.gongfang.shared.rest.WithProblemProperties;
import org.springframework.context.i18n.LocaleContextHolder;

/** Somebody else was first; the alternatives are free at this moment. */
public class SlotTaken extends Refusal implements WithProblemProperties {

    private final transient List<FreeSlot> alternatives;

    public SlotTaken(List<FreeSlot> alternatives) {
        super(Kind.CONFLICT, "slot-taken", "start");
        this.alternatives = List.copyOf(alternatives);
    }

    /** The nearest free slots of the same resources and of their equivalents. */
    public List<FreeSlot> alternatives() {
        return alternatives;
    }

    @Override
    public Map<String, Object> problemProperties() {
        var locale = LocaleContextHolder.getLocale();
        return Map.of(
                "alternatives",
                alternatives.stream()
                        .map(free -> FreeSlotSummary.of(free, locale))
                        .toList());
    }
}
