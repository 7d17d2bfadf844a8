package org.gongfang.shared.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongfang.shared.ui.ResourceTimeline.Row;
import org.jspecify.annotations.Nullable;

/** The rows of a timeline in their sections, some of which may be closed. */
class TimelineRows {

    /** Rows that follow one another in one group. */
    record Section(String id, @Nullable String name, int size, boolean open) {}

    private final Set<String> closed = new HashSet<>();
    private final Map<String, Row> all = new LinkedHashMap<>();
    private List<Section> sections = List.of();
    private List<Row> shown = List.of();

    void set(List<Row> rows) {
        all.clear();
        rows.forEach(row -> all.put(row.id(), row));
        arrange();
    }

    /** @return whether there is such a section */
    boolean toggle(String section) {
        if (sections.stream()
                .noneMatch(known -> known.name() != null && known.id().equals(section))) {
            return false;
        }
        if (!closed.remove(section)) {
            closed.add(section);
        }
        arrange();
        return true;
    }

    private void arrange() {
        var groups = new LinkedHashMap<String, List<Row>>();
        all.values()
                .forEach(row -> groups.computeIfAbsent(
                                row.group() == null ? "" : "group:" + row.group(), group -> new ArrayList<>())
                        .add(row));
        sections = groups.entrySet().stream()
                .map(group -> new Section(
                        group.getKey(),
                        group.getValue().getFirst().group(),
                        group.getValue().size(),
                        !closed.contains(group.getKey())))
                .toList();
        shown = groups.entrySet().stream()
                .filter(group -> !closed.contains(group.getKey()))
                .flatMap(group -> group.getValue().stream())
                .toList();
    }

    List<Section> sections() {
        return sections;
    }

    int count() {
        return shown.size();
    }

    List<Row> of(TimelineSight sight) {
        return shown.subList(sight.firstRow(), sight.firstRow() + sight.rows());
    }

    boolean has(String id) {
        return all.containsKey(id);
    }
}
