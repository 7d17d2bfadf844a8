package org.gongfang.resources;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongfang.identity.Member;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.Members;
import org.gongfang.identity.OrganisationId;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Words;
import org.gongfang.shared.tables.Table;
import org.gongfang.shared.tables.TableCell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files of resources, and of technicians with what they may run. */
@Component
class ResourceExchange implements Exchanger {

    /** How many resources one statement asks for. */
    static final int AT_ONCE = 500;

    private final CellForms forms;
    private final Capabilities taxonomy;
    private final Words words;
    private final Sites sites;
    private final ResourceRecords resources;
    private final CardReader reader;
    private final Skills skills;
    private final Qualifications qualifications;
    private final ProviderRules rules;
    private final Members members;
    private final Ownership ownership;
    private final ResourceRowCheck rowCheck;
    private final ResourceImportWriter writer;

    ResourceExchange(
            CellForms forms,
            Capabilities taxonomy,
            Words words,
            Sites sites,
            ResourceRecords resources,
            CardReader reader,
            Skills skills,
            Qualifications qualifications,
            ProviderRules rules,
            Members members,
            Ownership ownership,
            ResourceRowCheck rowCheck,
            ResourceImportWriter writer) {
        this.forms = forms;
        this.taxonomy = taxonomy;
        this.words = words;
        this.sites = sites;
        this.resources = resources;
        this.reader = reader;
        this.skills = skills;
        this.qualifications = qualifications;
        this.rules = rules;
        this.members = members;
        this.ownership = ownership;
        this.rowCheck = rowCheck;
        this.writer = writer;
    }

    @Override
    public boolean handles(ExchangeKind kind) {
        return kind != ExchangeKind.OPENINGS;
    }

    @Override
    public List<Column<?, ?>> columns(ExchangeKind kind) {
        return columns(ownership.provider()).of(kind);
    }

    @Override
    public List<Column<?, ?>> required(ExchangeKind kind) {
        var columns = columns(ownership.provider());
        return List.of(columns.code, columns.nameZh);
    }

    @Override
    public List<List<TableCell>> rows(ExchangeKind kind, Locale locale) {
        var provider = ownership.provider();
        var columns = columns(provider);
        var coded = resources.findCodedByProvider(provider);
        var wanted = coded.stream()
                .filter(resource -> isOf(kind, resource.kind()))
                .map(ResourceRecords.Coded::id)
                .toList();
        var rows = new ArrayList<List<TableCell>>();
        for (var known : existing(wanted, coded, provider).values()) {
            var entry = known.entry();
            var limits = entry.form().capabilities();
            for (int i = 0; i < Math.max(1, limits.size()); i++) {
                var limit = i < limits.size() ? limits.get(i) : null;
                boolean first = i == 0;
                rows.add(columns.of(kind).stream()
                        .map(column -> cell(columns, column, entry, limit, first, locale))
                        .toList());
            }
        }
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static TableCell cell(
            ResourceColumns columns,
            Column<?, ?> column,
            ResourceEntry entry,
            @Nullable CapabilityLimits limits,
            boolean first,
            Locale locale) {
        if (columns.ofCapabilities().contains(column)) {
            return limits == null ? TableCell.EMPTY : ((Column<CapabilityLimits, ?>) column).write(limits, locale);
        }
        return first || column == columns.code
                ? ((Column<ResourceEntry, ?>) column).write(entry, locale)
                : TableCell.EMPTY;
    }

    @Override
    public List<TableCell> example(ExchangeKind kind, Locale locale) {
        var provider = ownership.provider();
        var columns = columns(provider);
        return columns.of(kind).stream()
                .map(column -> column == columns.site
                        ? sites.ofProvider(provider).stream()
                                .findFirst()
                                .<TableCell>map(site -> new TableCell.Text(site.name(locale)))
                                .orElse(TableCell.EMPTY)
                        : Exports.example(column, locale))
                .toList();
    }

    @Override
    public void hold() {
        rules.hold(ownership.provider());
    }

    @Override
    public Plan plan(ExchangeKind kind, Table table, boolean replace, ImportProgress progress) {
        var provider = ownership.provider();
        var columns = columns(provider);
        var sheet = Sheet.of(table, columns.of(kind), List.of(columns.code), words);
        var places = sites.ofProvider(provider);
        if (places.isEmpty()) {
            throw new InvalidInput("import-no-site", "file");
        }
        var coded = resources.findCodedByProvider(provider);
        var own = coded.stream().collect(toMap(ResourceRecords.Coded::code, resource -> resource));
        var rows = sheet.read();
        var groups = groups(rows, columns, kind);
        var existing = existing(
                groups.keySet().stream()
                        .flatMap(code -> Stream.ofNullable(own.get(code)))
                        .map(ResourceRecords.Coded::id)
                        .toList(),
                coded,
                provider);
        var others = codesOfOthers(groups.keySet(), own.keySet(), provider);
        var people = members.ofOrganisation(provider).stream().collect(toMap(Member::mail, person -> person));
        var context = new ResourceRowCheck.Context(
                columns, kind, places, own, others, people, provider, rules.own(), new HashSet<MemberId>());
        var steps = new ArrayList<ResourceStep>();
        int done = 0;
        for (var group : groups.values()) {
            progress.at(done++, groups.size());
            steps.add(rowCheck.step(context, group, existing.get(ResourceRowCheck.code(group.getFirst(), columns))));
        }
        progress.at(groups.size(), groups.size());
        var problems = rows.stream().flatMap(row -> row.problems().stream()).toList();
        return problems.isEmpty() ? plan(steps, sheet.unread()) : Plan.refused(problems, sheet.unread());
    }

    private Plan plan(List<ResourceStep> steps, List<String> unread) {
        int added = Math.toIntExact(steps.stream().filter(ResourceStep::isNew).count());
        int changed =
                Math.toIntExact(steps.stream().filter(ResourceStep::isChange).count());
        var touched = steps.stream()
                .filter(ResourceStep::isChange)
                .flatMap(writer::touched)
                .distinct()
                .toList();
        return new Plan(
                new ImportCounts(added, changed, steps.size() - added - changed, 0),
                unread,
                touched,
                progress -> writer.write(steps, progress));
    }

    /** The rows that belong together by their code, in the order of the file; a row without a code is alone. */
    private static Map<String, List<SheetRow>> groups(List<SheetRow> rows, ResourceColumns columns, ExchangeKind kind) {
        var groups = new LinkedHashMap<String, List<SheetRow>>();
        for (var row : rows) {
            var code = ResourceRowCheck.code(row, columns);
            var group = groups.computeIfAbsent(code.isEmpty() ? "\n" + row.number() : code, any -> new ArrayList<>());
            if (group.isEmpty() || continues(row, group.getFirst(), columns, kind)) {
                group.add(row);
            } else {
                row.complain(
                        columns.code,
                        new InvalidInput(
                                "import-code-twice", "code", group.getFirst().number()));
            }
        }
        return groups;
    }

    /** Whether the row only adds a capability to the resource above. */
    private static boolean continues(SheetRow row, SheetRow first, ResourceColumns columns, ExchangeKind kind) {
        return kind == ExchangeKind.RESOURCES
                && !row.isBlank(columns.capability)
                && columns.of(kind).stream()
                        .filter(column -> column != columns.code
                                && !columns.ofCapabilities().contains(column))
                        .allMatch(column ->
                                row.isBlank(column) || row.cell(column).equals(first.cell(column)));
    }

    /** A resource that is there already, and how a file tells it. */
    record Existing(ResourceCard card, ResourceEntry entry) {}

    private Map<String, Existing> existing(
            List<ResourceId> ids, List<ResourceRecords.Coded> coded, OrganisationId provider) {
        var codes = coded.stream().collect(toMap(ResourceRecords.Coded::id, ResourceRecords.Coded::code));
        var technicians = coded.stream()
                .filter(resource -> resource.kind() == ResourceKind.TECHNICIAN)
                .map(ResourceRecords.Coded::id)
                .collect(toSet());
        var mails = new HashMap<MemberId, String>();
        if (ids.stream().anyMatch(technicians::contains)) {
            members.ofOrganisation(provider).forEach(person -> mails.put(person.id(), person.mail()));
        }
        var existing = new LinkedHashMap<String, Existing>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            var runs = skills.machinesOf(
                    some.stream().filter(technicians::contains).toList());
            var costs = resources.findCosts(some.stream().map(ResourceId::value).toList()).stream()
                    .collect(toMap(ResourceRecords.Cost::id, ResourceRecords.Cost::value));
            reader.cards(some)
                    .values()
                    .forEach(card -> existing.put(
                            card.code(),
                            new Existing(
                                    card,
                                    ResourceEntry.of(
                                            card,
                                            costs.get(card.id()),
                                            Optional.ofNullable(card.member())
                                                    .map(mails::get)
                                                    .orElse(null),
                                            runs.getOrDefault(card.id(), List.of()).stream()
                                                    .flatMap(machine -> Stream.ofNullable(codes.get(machine)))
                                                    .sorted()
                                                    .toList()))));
        }
        return existing;
    }

    private Set<String> codesOfOthers(Collection<String> codes, Set<String> own, OrganisationId provider) {
        var unknown = codes.stream().filter(code -> !own.contains(code)).toList();
        var taken = new HashSet<String>();
        for (int from = 0; from < unknown.size(); from += AT_ONCE) {
            taken.addAll(resources.findCodesOfOthers(
                    unknown.subList(from, Math.min(unknown.size(), from + AT_ONCE)), provider));
        }
        return taken;
    }

    private ResourceColumns columns(OrganisationId provider) {
        // Resources may still require what is no longer offered: it is known here, and the checks refuse it anew.
        var kinds = new LinkedHashMap<QualificationId, Qualification>();
        qualifications.offered().forEach(kind -> kinds.put(kind.id(), kind));
        kinds.putAll(qualifications.findAll(resources.findQualificationsRequired(provider).stream()
                .map(QualificationId::new)
                .toList()));
        return new ResourceColumns(forms, taxonomy, sites.ofProvider(provider), kinds.values());
    }

    private static boolean isOf(ExchangeKind kind, ResourceKind resource) {
        return (resource == ResourceKind.TECHNICIAN) == (kind == ExchangeKind.TECHNICIANS);
    }
}
