package org.gongfang.resources;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongfang.identity.AuditTrail;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.PublicCode;
import org.springframework.stereotype.Component;

/** Writes many resources in one transaction, some hundred at a time, so that neither memory nor statements pile up. */
@Component
class ResourceImportWriter {

    private static final int AT_ONCE = 200;

    private final EntityManager database;
    private final ResourceRecords resources;
    private final ResourceKeeping keeping;
    private final ResourceCalendars calendars;
    private final Parts parts;
    private final TiedBookings bookings;
    private final Skills skills;
    private final Ownership ownership;
    private final AuditTrail audit;
    private final Clock clock;

    ResourceImportWriter(
            EntityManager database,
            ResourceRecords resources,
            ResourceKeeping keeping,
            ResourceCalendars calendars,
            Parts parts,
            TiedBookings bookings,
            Skills skills,
            Ownership ownership,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.resources = resources;
        this.keeping = keeping;
        this.calendars = calendars;
        this.parts = parts;
        this.bookings = bookings;
        this.skills = skills;
        this.ownership = ownership;
        this.audit = audit;
        this.clock = clock;
    }

    /** The calendars that a change of an existing resource needs: more or fewer units touch the wholes above it. */
    Stream<ResourceId> touched(ResourceStep step) {
        var card = step.existing();
        if (card == null) {
            return Stream.empty();
        }
        return step.changesUnits()
                ? Stream.concat(Stream.of(card.id()), parts.wholesAbove(card.id()).stream())
                : Stream.of(card.id());
    }

    void write(List<ResourceStep> steps, ImportProgress progress) {
        // The plan has read every card; what is written is read again some at a time.
        database.clear();
        var work =
                steps.stream().filter(step -> step.isNew() || step.isChange()).toList();
        var ids = new IdentityHashMap<ResourceStep, ResourceId>();
        for (int from = 0; from < work.size(); from += AT_ONCE) {
            progress.at(from, work.size());
            var some = work.subList(from, Math.min(work.size(), from + AT_ONCE));
            add(some.stream().filter(ResourceStep::isNew).toList(), ids);
            change(some.stream().filter(step -> !step.isNew()).toList(), ids);
            database.flush();
            database.clear();
        }
        bookings.retie(work.stream()
                .filter(ResourceStep::changesUnits)
                .flatMap(step -> Stream.ofNullable(step.existing()))
                .flatMap(card -> parts.wholesAbove(card.id()).stream())
                .distinct()
                .toList());
        train(work, ids);
        // The whole takes seconds: whoever looks for calendars that changed meanwhile must find these at its end.
        var written = List.copyOf(ids.values());
        for (int from = 0; from < written.size(); from += ResourceExchange.AT_ONCE) {
            calendars.lock(written.subList(from, Math.min(written.size(), from + ResourceExchange.AT_ONCE)));
        }
        progress.at(work.size(), work.size());
    }

    /** Same things one after the other, so that they go to the database in batches. */
    private void add(List<ResourceStep> steps, Map<ResourceStep, ResourceId> ids) {
        var added = new ArrayList<StoredResource>();
        for (var step : steps) {
            var wanted = step.wanted();
            var code = wanted.code().isEmpty() ? PublicCode.next("R") : wanted.code();
            var resource = new StoredResource(
                    code,
                    wanted.kind(),
                    step.member(),
                    ownership.provider(),
                    wanted.form(),
                    keeping.searchText(code, wanted.form()));
            move(resource, wanted.status());
            database.persist(resource);
            ids.put(step, resource.id());
            added.add(resource);
        }
        var now = clock.instant();
        added.forEach(resource -> database.persist(new StoredCalendar(resource.id(), now)));
        for (int i = 0; i < added.size(); i++) {
            audit.record(
                    "resource-added",
                    added.get(i).code(),
                    steps.get(i).wanted().form().nameZh());
        }
    }

    private void change(List<ResourceStep> steps, Map<ResourceStep, ResourceId> ids) {
        var existing = new IdentityHashMap<ResourceStep, ResourceId>();
        steps.forEach(step -> Stream.ofNullable(step.existing()).forEach(card -> existing.put(step, card.id())));
        var values = existing.values().stream().map(ResourceId::value).toList();
        if (values.isEmpty()) {
            return;
        }
        var found = resources.findWithCapabilities(values).stream()
                .collect(toMap(StoredResource::id, resource -> resource));
        resources.findWithAttributes(values);
        for (var step : steps) {
            var id = existing.get(step);
            var resource = id == null ? null : found.get(id);
            if (id == null || resource == null) {
                throw new NotFound();
            }
            ids.put(step, id);
            if (step.changesCard()) {
                var form = step.wanted().form();
                resource.change(form, keeping.searchText(resource.code(), form));
                move(resource, step.wanted().status());
                audit.record("resource-changed", resource.code(), form.nameZh());
            }
        }
    }

    /** Brings the resource to its status by the steps that there are. */
    private static void move(StoredResource resource, ResourceStatus wanted) {
        if (resource.status() == wanted) {
            return;
        }
        if (resource.status() != ResourceStatus.PUBLISHED) {
            resource.publish();
        }
        if (wanted == ResourceStatus.WITHDRAWN) {
            resource.withdraw();
        }
    }

    private void train(List<ResourceStep> steps, Map<ResourceStep, ResourceId> ids) {
        var changed = steps.stream()
                .filter(step -> !step.before().machines().equals(step.wanted().machines()))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        var machines = resources.findCodedByProvider(ownership.provider()).stream()
                .collect(toMap(ResourceRecords.Coded::code, ResourceRecords.Coded::id));
        for (var step : changed) {
            var technician = ids.get(step);
            if (technician == null) {
                throw new NotFound();
            }
            var were = new HashSet<>(step.before().machines());
            var are = new HashSet<>(step.wanted().machines());
            skills.grant(
                    technician,
                    are.stream()
                            .filter(code -> !were.contains(code))
                            .flatMap(code -> Stream.ofNullable(machines.get(code)))
                            .toList());
            were.stream()
                    .filter(code -> !are.contains(code))
                    .flatMap(code -> Stream.ofNullable(machines.get(code)))
                    .forEach(machine -> skills.revoke(technician, machine));
        }
    }
}
