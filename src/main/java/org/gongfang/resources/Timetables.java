package org.gongfang.resources;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongfang.identity.AuditTrail;
import org.gongfang.resources.TimetablePreview.Lesson;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The timetables of providers: iCalendar files, or addresses that are asked again and again, whose lessons close hours.
 * What is asked of another machine is asked outside any transaction.
 */
@Service
@Transactional(readOnly = true)
public class Timetables {

    /** How large a calendar may be. */
    public static final int MOST_BYTES = TimetableFetch.MOST_BYTES;

    private static final int MOST = 200;
    private static final int SHOWN = 8;
    private static final int FILE_NAME = 120;

    private final TimetableRecords timetables;
    private final TimetableDesk desk;
    private final TimetableClosing closing;
    private final TimetableRefresh refreshing;
    private final TimetableFetch fetch;
    private final ClosureReach reach;
    private final Ownership ownership;
    private final AuditTrail audit;
    private final Clock clock;

    Timetables(
            TimetableRecords timetables,
            TimetableDesk desk,
            TimetableClosing closing,
            TimetableRefresh refreshing,
            TimetableFetch fetch,
            ClosureReach reach,
            Ownership ownership,
            AuditTrail audit,
            Clock clock) {
        this.timetables = timetables;
        this.desk = desk;
        this.closing = closing;
        this.refreshing = refreshing;
        this.fetch = fetch;
        this.reach = reach;
        this.ownership = ownership;
        this.audit = audit;
        this.clock = clock;
    }

    /** The timetables of one's provider by name. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public List<Timetable> list() {
        return timetables.findByProviderOrderByName(ownership.provider()).stream()
                .map(StoredTimetable::shown)
                .toList();
    }

    /** One timetable of one's provider. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public Optional<Timetable> find(TimetableId id) {
        return timetables
                .findById(id)
                .filter(timetable -> ownership.worksFor(timetable.provider()))
                .map(StoredTimetable::shown);
    }

    /** Takes a file that was handed in. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public ReadTimetable readFile(String fileName, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw TimetableFetch.tooBig();
        }
        TimetableFile.read(content);
        return new ReadTimetable(null, shortened(fileName), content, "", "");
    }

    /** Fetches a calendar from an address. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public ReadTimetable readAddress(String address) {
        var answer = fetch.fetch(address, "", "");
        var content = answer.content().orElseThrow(() -> new TimetableRefused("timetable-not-calendar"));
        TimetableFile.read(content);
        return new ReadTimetable(
                TimetableFetch.address(address).toString(), "", content, answer.entityTag(), answer.lastModified());
    }

    /** What the timetable would close. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public TimetablePreview preview(NewTimetable timetable) {
        reach.requireOwn(timetable.site(), timetable.resource());
        return preview(
                new StoredTimetable(ownership.provider(), timetable, "", clock.instant()),
                timetable.source().content());
    }

    /** What would be closed with another content in the place of what the timetable has. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public TimetablePreview preview(TimetableId id, ReadTimetable source) {
        return preview(own(id), source.content());
    }

    /** What would be closed with what is held back. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public TimetablePreview previewHeld(TimetableId id) {
        var timetable = own(id);
        return preview(timetable, desk.content(timetable.held().orElseThrow(NotFound::new)));
    }

    private TimetablePreview preview(StoredTimetable timetable, byte[] content) {
        var now = clock.instant();
        var zone = reach.zone(timetable.provider(), timetable.site(), timetable.resource());
        var plan = TimetablePlan.of(content, zone, now);
        var difference = closing.compare(timetable.id(), plan, now);
        var first = plan.times().stream()
                .flatMap(time -> time.slots().stream().map(slot -> new Lesson(slot, time.note())))
                .filter(lesson -> lesson.slot().endsAt().isAfter(now))
                .sorted(Comparator.comparing(Lesson::slot).thenComparing(Lesson::note))
                .limit(SHOWN)
                .toList();
        return new TimetablePreview(
                plan.events(),
                plan.leftOut(),
                plan.times().size(),
                TimetableSeries.of(plan.times()).size(),
                difference.change().added(),
                difference.change().removed(),
                first);
    }

    /** The resources from which it would take hours. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public List<ResourceId> touchedBy(NewTimetable timetable) {
        reach.requireOwn(timetable.site(), timetable.resource());
        return reach.touched(ownership.provider(), timetable.site(), timetable.resource());
    }

    /** The resources from which it takes hours. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    public List<ResourceId> touchedBy(TimetableId id) {
        return desk.touched(own(id));
    }

    /** Keeps the timetable and closes what it says. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public TimetableId add(NewTimetable timetable) {
        var name = TextRule.required(timetable.name(), "name", TextRule.NAME);
        reach.requireOwn(timetable.site(), timetable.resource());
        var provider = ownership.provider();
        if (timetables.findByProviderOrderByName(provider).size() >= MOST) {
            throw new InvalidInput("timetable-too-many", "name", MOST);
        }
        var stored = new StoredTimetable(provider, timetable, name, clock.instant());
        desk.open(stored, timetable.source());
        audit.record("timetable-added", name, timetable.scope().name());
        return stored.id();
    }

    /** Asks the source now, due or not. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Timetable refresh(TimetableId id) {
        own(id);
        refreshing.refresh(id, true);
        return own(id).shown();
    }

    /** Puts another file in the place of the one that the timetable was read from. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void renew(TimetableId id, ReadTimetable source) {
        var timetable = own(id);
        desk.renew(timetable, source.content());
        timetable.renamed(source.fileName());
    }

    /** Lets what was held back close. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void accept(TimetableId id) {
        var timetable = own(id);
        desk.accept(timetable);
        audit.record("timetable-accepted", timetable.name(), "");
    }

    /** Goes on with what is closed, and forgets what was held back. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional
    public void decline(TimetableId id) {
        var timetable = own(id);
        desk.decline(timetable);
        audit.record("timetable-declined", timetable.name(), "");
    }

    /** Lets its source rest, or asks it again from now on; what is closed stays so. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional
    public void pause(TimetableId id, boolean rests) {
        var timetable = own(id);
        timetable.pause(rests, clock.instant());
        audit.record(rests ? "timetable-paused" : "timetable-resumed", timetable.name(), "");
    }

    /** Ends the timetable. What it closes is given back from now on, or stays as closures that people look after. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void remove(TimetableId id, boolean keepClosures) {
        var timetable = own(id);
        desk.remove(timetable, keepClosures);
        audit.record("timetable-removed", timetable.name(), keepClosures ? "closures kept" : "");
    }

    private StoredTimetable own(TimetableId id) {
        var timetable = timetables.findById(id).orElseThrow(NotFound::new);
        ownership.require(timetable.provider());
        return timetable;
    }

    private static String shortened(String fileName) {
        return fileName.length() > FILE_NAME ? fileName.substring(0, FILE_NAME) : fileName;
    }
}
