package org.gongfang.resources;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongfang.identity.AuditTrail;
import org.gongfang.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The single steps of keeping timetables, each in a transaction: the network is never asked inside one. */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
class TimetableDesk {

    /** What has to be asked of a source, and whose calendars its answer may touch. */
    record Turn(
            TimetableId id,
            Optional<String> address,
            String entityTag,
            String lastModified,
            boolean isShort,
            List<ResourceId> touched) {}

    private static final int SHORT_PRINT = 16;

    private final TimetableRecords timetables;
    private final TimetableClosing closing;
    private final ClosureReach reach;
    private final ResourceCalendars calendars;
    private final FileChunks files;
    private final TimetableSettings settings;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TimetableDesk(
            TimetableRecords timetables,
            TimetableClosing closing,
            ClosureReach reach,
            ResourceCalendars calendars,
            FileChunks files,
            TimetableSettings settings,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.timetables = timetables;
        this.closing = closing;
        this.reach = reach;
        this.calendars = calendars;
        this.files = files;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Lets the timetable's lessons close; the manager has seen which. */
    void open(StoredTimetable timetable, ReadTimetable source) {
        calendars.lock(touched(timetable));
        timetables.saveAndFlush(timetable);
        bring(timetable, source.content(), clock.instant());
        timetable.unchanged(source.entityTag(), source.lastModified(), clock.instant());
        timetable.takeTurn(clock.instant(), settings.refreshEvery());
    }

    /** Takes the turn of asking the source if it is due, or wanted now. */
    Optional<Turn> begin(TimetableId id, boolean wanted) {
        var now = clock.instant();
        var timetable = timetables.findById(id).orElseThrow(NotFound::new);
        if (!wanted && !timetable.isDue(now)) {
            return Optional.empty();
        }
        timetable.takeTurn(now, settings.refreshEvery());
        return Optional.of(new Turn(
                id,
                Optional.ofNullable(timetable.address()),
                timetable.entityTag(),
                timetable.lastModified(),
                timetable.isShort(TimetablePlan.horizon(now)),
                touched(timetable)));
    }

    /** Notes that the source said nothing new; the horizon moves on with what was read last. */
    void unchanged(Turn turn, String entityTag, String lastModified) {
        if (turn.isShort()) {
            calendars.lock(turn.touched());
            var timetable = timetables.findById(turn.id()).orElseThrow(NotFound::new);
            tell(timetable, bring(timetable, content(timetable.content()), clock.instant()));
            timetable.unchanged(entityTag, lastModified, clock.instant());
        } else {
            var timetable = timetables.findById(turn.id()).orElseThrow(NotFound::new);
            timetable.unchanged(entityTag, lastModified, clock.instant());
        }
    }

    /** Lets what was fetched close, unless it would open so much that a manager should look first. */
    void fetched(Turn turn, TimetableFetch.Answer answer, byte[] content) {
        var print = fingerprint(content);
        if (timetables.findById(turn.id()).orElseThrow(NotFound::new).knows(print)) {
            unchanged(turn, answer.entityTag(), answer.lastModified());
            return;
        }
        calendars.lock(turn.touched());
        var now = clock.instant();
        var timetable = timetables.findById(turn.id()).orElseThrow(NotFound::new);
        var plan = plan(timetable, content, now);
        var difference = closing.compare(timetable.id(), plan, now);
        if (difference.isSuspicious()) {
            hold(timetable, content, print, now);
        } else {
            tell(timetable, write(timetable, content, plan, difference, now));
        }
        timetable.unchanged(answer.entityTag(), answer.lastModified(), now);
    }

    private void hold(StoredTimetable timetable, byte[] content, String print, Instant now) {
        files.delete(timetable.held().stream().toList());
        files.write(timetable.hold(print, now), content);
        audit.record("timetable-held", timetable.name(), "");
        events.publishEvent(new TimetableStuck(
                timetable.id().value(),
                timetable.provider(),
                timetable.name(),
                true,
                "",
                print.substring(0, SHORT_PRINT),
                now));
    }

    /** Notes that the source could not be read; managers are told once when that goes on for a day. */
    void failed(Turn turn, TimetableRefused refused) {
        var timetable = timetables.findById(turn.id()).orElseThrow(NotFound::new);
        if (timetable.failed(refused, clock.instant())) {
            events.publishEvent(new TimetableStuck(
                    timetable.id().value(),
                    timetable.provider(),
                    timetable.name(),
                    false,
                    refused.code(),
                    refused.detail(),
                    timetable.failingSince()));
        }
    }

    /** Lets another content close what it says, as a manager wants. */
    void renew(StoredTimetable timetable, byte[] content) {
        calendars.lock(touched(timetable));
        bring(timetable, content, clock.instant());
    }

    /** Lets what was held back close. */
    void accept(StoredTimetable timetable) {
        var held = timetable.held().orElseThrow(NotFound::new);
        var content = content(held);
        renew(timetable, content);
        files.delete(List.of(held));
    }

    /** Forgets what was held back. */
    void decline(StoredTimetable timetable) {
        files.delete(timetable.held().stream().toList());
        timetable.decline();
    }

    /** Ends the timetable; what it closes is given back or stays without it. */
    void remove(StoredTimetable timetable, boolean keepClosures) {
        calendars.lock(touched(timetable));
        closing.leave(timetable, keepClosures, clock.instant());
        files.delete(timetable.held().stream().toList());
        files.delete(List.of(timetable.content()));
        timetables.delete(timetable);
    }

    private TimetableChange bring(StoredTimetable timetable, byte[] content, Instant now) {
        var plan = plan(timetable, content, now);
        return write(timetable, content, plan, closing.compare(timetable.id(), plan, now), now);
    }

    private TimetableChange write(
            StoredTimetable timetable,
            byte[] content,
            TimetablePlan plan,
            TimetableClosing.Difference difference,
            Instant now) {
        closing.carryOut(timetable, difference, now);
        files.delete(List.of(timetable.content()));
        files.write(timetable.content(), content);
        timetable.read(fingerprint(content), plan, difference.change(), now);
        audit.record(
                "timetable-read",
                timetable.name(),
                "+" + difference.change().added() + " -" + difference.change().removed());
        return difference.change();
    }

    private void tell(StoredTimetable timetable, TimetableChange change) {
        if (change.added() > 0) {
            events.publishEvent(new TimetableRefreshed(
                    timetable.id().value(), timetable.provider(), timetable.name(), change.added(), clock.instant()));
        }
    }

    private TimetablePlan plan(StoredTimetable timetable, byte[] content, Instant now) {
        return TimetablePlan.of(content, reach.zone(timetable.provider(), timetable.site(), timetable.resource()), now);
    }

    /** The resources that it may close. */
    List<ResourceId> touched(StoredTimetable timetable) {
        return reach.touched(timetable.provider(), timetable.site(), timetable.resource());
    }

    /** What is kept under the id. */
    byte[] content(UUID id) {
        var bytes = new ByteArrayOutputStream();
        try {
            files.read(id, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory could not be written", impossible);
        }
        return bytes.toByteArray();
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
