package org.gongfang.resources;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the time zones that a file names mean: zones of the world's list, those by the names that Outlook gives them, and
 * zones of the file's own that never change their clocks.
 */
final class TimetableZones {

    /** The names of Windows for the zones of our neighbourhood and of programs' makers. */
    private static final Map<String, String> WINDOWS = Map.ofEntries(
            Map.entry("China Standard Time", "Asia/Shanghai"),
            Map.entry("中国标准时间", "Asia/Shanghai"),
            Map.entry("Taipei Standard Time", "Asia/Taipei"),
            Map.entry("Singapore Standard Time", "Asia/Singapore"),
            Map.entry("Tokyo Standard Time", "Asia/Tokyo"),
            Map.entry("Korea Standard Time", "Asia/Seoul"),
            Map.entry("GMT Standard Time", "Europe/London"),
            Map.entry("W. Europe Standard Time", "Europe/Berlin"),
            Map.entry("Central Europe Standard Time", "Europe/Budapest"),
            Map.entry("Romance Standard Time", "Europe/Paris"),
            Map.entry("Eastern Standard Time", "America/New_York"),
            Map.entry("Central Standard Time", "America/Chicago"),
            Map.entry("Pacific Standard Time", "America/Los_Angeles"));

    private final Map<String, String> places = new HashMap<>();
    private final Map<String, Set<String>> offsets = new HashMap<>();
    private String current = "";

    /** Takes in one line of a zone's definition. */
    void learn(TimetableLine line) {
        switch (line.name()) {
            case "TZID" -> current = line.value();
            case "X-LIC-LOCATION" -> places.put(current, line.value());
            case "TZOFFSETTO" ->
                offsets.computeIfAbsent(current, zone -> new HashSet<>()).add(line.value());
            default -> {
                // Names and dates of changes of the clock: the world's list knows them better.
            }
        }
    }

    /** @throws TimetableRefused when nobody knows the zone and its own clocks change */
    ZoneId zone(String name) {
        return known(name)
                .or(() -> Optional.ofNullable(places.get(name)).flatMap(TimetableZones::known))
                .or(() -> fixed(name))
                .orElseThrow(() -> new TimetableRefused("timetable-zone", name));
    }

    private static Optional<ZoneId> known(String name) {
        var clean = name.strip();
        // Some programs write a path before it: /mozilla.org/20050126_1/Asia/Shanghai
        for (var rest = clean; !rest.isEmpty(); rest = afterSlash(rest)) {
            try {
                return Optional.of(ZoneId.of(WINDOWS.getOrDefault(rest, rest)));
            } catch (DateTimeException unknown) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static String afterSlash(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(slash + 1);
    }

    private Optional<ZoneId> fixed(String name) {
        var all = offsets.getOrDefault(name, Set.of());
        try {
            return all.size() == 1 ? Optional.of(ZoneOffset.of(all.iterator().next())) : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
