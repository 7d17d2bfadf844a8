package org.gongfang.resources;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Spoken;
import org.gongfang.shared.Words;
import org.gongfang.shared.tables.Table;
import org.gongfang.shared.tables.TableCell;
import org.springframework.stereotype.Component;

/** Files of openings: each row a pattern of hours of one resource, or the hours of one date. */
@Component
class OpeningExchange implements Exchanger {

    private final OpeningColumns columns;
    private final Words words;
    private final ResourceRecords resources;
    private final PatternRecords patterns;
    private final Openings openings;
    private final Ownership ownership;
    private final Clock clock;

    OpeningExchange(
            CellForms forms,
            CalendarForms calendar,
            Words words,
            ResourceRecords resources,
            PatternRecords patterns,
            Openings openings,
            Ownership ownership,
            Clock clock) {
        columns = new OpeningColumns(forms, calendar);
        this.words = words;
        this.resources = resources;
        this.patterns = patterns;
        this.openings = openings;
        this.ownership = ownership;
        this.clock = clock;
    }

    @Override
    public boolean handles(ExchangeKind kind) {
        return kind == ExchangeKind.OPENINGS;
    }

    @Override
    public List<Column<?, ?>> columns(ExchangeKind kind) {
        return columns.all();
    }

    @Override
    public List<Column<?, ?>> required(ExchangeKind kind) {
        return List.of(columns.code, columns.from, columns.until);
    }

    @Override
    public List<List<TableCell>> rows(ExchangeKind kind, Locale locale) {
        var rows = new ArrayList<List<TableCell>>();
        var sited = resources.findSitedByProvider(ownership.provider());
        var existing =
                existing(sited.stream().map(place -> place.resource().id()).toList());
        for (var place : sited) {
            var terms = place.resource().terms(place.site().shown());
            for (var pattern : existing.getOrDefault(terms.id(), List.of())) {
                var line = new OpeningLine(terms.code(), terms.name(locale), pattern.again());
                rows.add(columns.all().stream()
                        .map(column -> write(column, line, locale))
                        .toList());
            }
        }
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static TableCell write(Column<?, ?> column, OpeningLine line, Locale locale) {
        return ((Column<OpeningLine, ?>) column).write(line, locale);
    }

    @Override
    public List<TableCell> example(ExchangeKind kind, Locale locale) {
        return columns.all().stream()
                .map(column -> Exports.example(column, locale))
                .toList();
    }

    @Override
    public Plan plan(ExchangeKind kind, Table table, boolean replace, ImportProgress progress) {
        var sheet = Sheet.of(table, columns.all(), required(kind), words);
        var own = resources.findCodedByProvider(ownership.provider()).stream()
                .collect(toMap(ResourceRecords.Coded::code, ResourceRecords.Coded::id));
        var rows = sheet.read();
        var wanted = new LinkedHashMap<ResourceId, Set<NewOpening>>();
        var firstRows = new HashMap<ResourceId, SheetRow>();
        int done = 0;
        for (var row : rows) {
            progress.at(done++, rows.size());
            var resource = Optional.ofNullable(
                    row.isBlank(columns.code)
                            ? null
                            : own.get(columns.code.form().read(row.cell(columns.code), "code")));
            if (resource.isEmpty()) {
                row.complain(columns.code, new InvalidInput("import-code-unknown", "code"));
            }
            var id = resource.orElseGet(ResourceId::next);
            wanted.computeIfAbsent(id, any -> new LinkedHashSet<>()).add(checked(row, id));
            firstRows.putIfAbsent(id, row);
        }
        var changes = changes(wanted, existing(wanted.keySet()), replace);
        for (var change : changes) {
            check(change, firstRows);
        }
        progress.at(rows.size(), rows.size());
        var problems = rows.stream().flatMap(row -> row.problems().stream()).toList();
        if (!problems.isEmpty()) {
            return Plan.refused(problems, sheet.unread());
        }
        int added = changes.stream().mapToInt(change -> change.added().size()).sum();
        int removed =
                changes.stream().mapToInt(change -> change.removed().size()).sum();
        var work = changes.stream()
                .map(Change::written)
                .filter(change -> !change.added().isEmpty() || !change.removed().isEmpty())
                .toList();
        return new Plan(
                        new ImportCounts(added, 0, rows.size() - added, removed),
                        sheet.unread(),
                        work.stream().map(OpeningsChange::resource).toList(),
                        telling -> write(work, telling))
                .takingFrom(work.stream()
                        .filter(OpeningsChange::mayTakeHours)
                        .map(OpeningsChange::resource)
                        .toList());
    }

    private void write(List<OpeningsChange> work, ImportProgress progress) {
        int done = 0;
        for (var change : work) {
            progress.at(done++, work.size());
            openings.change(change);
        }
        progress.at(done, work.size());
    }

    /** What becomes of one resource's hours. */
    private record Change(ResourceId resource, Set<PatternId> removed, List<NewOpening> added, int before) {

        OpeningsChange written() {
            return new OpeningsChange(resource, removed, added);
        }
    }

    private static List<Change> changes(
            Map<ResourceId, Set<NewOpening>> wanted, Map<ResourceId, List<OpeningPattern>> existing, boolean replace) {
        var changes = new ArrayList<Change>();
        wanted.forEach((id, hours) -> {
            var there = existing.getOrDefault(id, List.of());
            var known = there.stream().map(OpeningPattern::again).collect(toSet());
            changes.add(new Change(
                    id,
                    there.stream()
                            .filter(pattern -> replace && !hours.contains(pattern.again()))
                            .map(OpeningPattern::id)
                            .collect(toSet()),
                    hours.stream().filter(line -> !known.contains(line)).toList(),
                    there.size()));
        });
        return changes;
    }

    private static void check(Change change, Map<ResourceId, SheetRow> firstRows) {
        try {
            Openings.requireRoom(
                    change.before() - change.removed().size() + change.added().size());
        } catch (InvalidInput tooMany) {
            var row = firstRows.get(change.resource());
            if (row != null) {
                row.complain(tooMany);
            }
        }
    }

    private Map<ResourceId, List<OpeningPattern>> existing(Collection<ResourceId> ids) {
        var all = List.copyOf(ids);
        var existing = new HashMap<ResourceId, List<OpeningPattern>>();
        for (int from = 0; from < all.size(); from += ResourceExchange.AT_ONCE) {
            existing.putAll(patterns
                    .findByResources(all.subList(from, Math.min(all.size(), from + ResourceExchange.AT_ONCE)).stream()
                            .map(ResourceId::value)
                            .toList())
                    .stream()
                    .map(StoredPattern::shown)
                    .collect(groupingBy(OpeningPattern::resource)));
        }
        return existing;
    }

    /** The row's hours by the checks of the screen; after each complaint the rest is looked at again. */
    private NewOpening checked(SheetRow row, ResourceId resource) {
        var today = LocalDate.ofInstant(clock.instant(), Spoken.DISTRICT_ZONE);
        var blank = new OpeningLine("", "", hours(resource, Set.of(), today));
        var sound = new OpeningLine("", "", hours(resource, EnumSet.allOf(DayOfWeek.class), today));
        var reading = new RowReading<>(row, blank, blank, sound);
        required(ExchangeKind.OPENINGS).stream()
                .filter(column -> row.isBlank(column) && column != columns.code)
                .forEach(column -> row.complain(column, new InvalidInput("resource-text-required", column.field())));
        if (row.isBlank(columns.weekdays) && row.isBlank(columns.validFrom)) {
            row.complain(columns.validFrom, new InvalidInput("import-day-missing", "validFrom"));
        }
        while (true) {
            var hours = columns.hours(reading, resource);
            try {
                OpeningCheck.check(hours);
                return hours;
            } catch (InvalidInput refusal) {
                var blamed = columns.all().stream()
                        .filter(column -> column.field().equals(refusal.field()))
                        .findFirst();
                if (blamed.isEmpty()) {
                    row.complain(refusal);
                    return hours;
                }
                if (!row.complain(blamed.get(), refusal)) {
                    return hours;
                }
            }
        }
    }

    private static NewOpening hours(ResourceId resource, Set<DayOfWeek> days, LocalDate first) {
        return new NewOpening(resource, days, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, first, null, false, false);
    }
}
