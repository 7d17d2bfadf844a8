package org.gongfang.reservations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gongfang.identity.OrganisationId;
import org.gongfang.resources.ResourceId;
import org.gongfang.shared.Named;
import org.gongfang.shared.TimeOrderedId;
import org.gongfang.shared.TimeSlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The record of what was offered to whom and why: written in the transaction that decides, and never changed. */
@Component
@Transactional(readOnly = true)
class WaitlistDecisions {

    private static final String COLUMNS = "entry_id, decided_at, outcome, place_in_line, cleared, minutes_had,"
            + " waiting_since, provider_id, resource_id, resource_code, name_zh, name_en, zone, starts_at, ends_at, offer_id,"
            + " reason_zh, reason_en";
    private static final int LONGEST_REASON = 500;

    private final JdbcClient database;

    WaitlistDecisions(JdbcClient database) {
        this.database = database;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void write(WaitlistDecision decision) {
        var offer = decision.offer();
        database.sql("insert into waitlist_decision (id, " + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(BookedCells.bytes(TimeOrderedId.next()))
                .param(BookedCells.bytes(decision.entry().value()))
                .param(BookedCells.utc(decision.at()))
                .param(decision.outcome().name())
                .param(decision.place())
                .param(decision.cleared())
                .param(decision.had().toMinutes())
                .param(BookedCells.utc(decision.waitingSince()))
                .param(BookedCells.bytes(decision.provider().value()))
                .param(BookedCells.bytes(decision.resource().value()))
                .param(decision.resourceCode())
                .param(decision.resourceName().chinese())
                .param(decision.resourceName().english())
                .param(decision.zone().getId())
                .param(BookedCells.utc(decision.slot().startsAt()))
                .param(BookedCells.utc(decision.slot().endsAt()))
                .param(offer == null ? null : BookedCells.bytes(offer.value()))
                .param(shortened(decision.reason().chinese()))
                .param(shortened(decision.reason().english()))
                .update();
    }

    /** Writes what became of an offer, beside the figures by which it was made. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<WaitlistDecision> answer(ReservationId offer, WaitlistOutcome outcome, Instant at) {
        var made = ofOffer(offer).stream().findFirst();
        made.ifPresent(first -> write(first.answered(outcome, at)));
        return made;
    }

    /** What was decided about a wish, the latest first. */
    List<WaitlistDecision> ofEntry(WaitlistId entry, int most) {
        return database.sql("select " + COLUMNS
                        + " from waitlist_decision where entry_id = ? order by decided_at desc, id desc limit ?")
                .params(BookedCells.bytes(entry.value()), most)
                .query((row, number) -> decision(row))
                .list();
    }

    /** What of it the person has declined, however long ago. */
    List<WaitlistDecision> declined(WaitlistId entry) {
        return database.sql("select " + COLUMNS + " from waitlist_decision where entry_id = ? and outcome = ?")
                .params(BookedCells.bytes(entry.value()), WaitlistOutcome.DECLINED.name())
                .query((row, number) -> decision(row))
                .list();
    }

    /** How an offer was made, and what became of it after that. */
    List<WaitlistDecision> ofOffer(ReservationId offer) {
        return database.sql("select " + COLUMNS + " from waitlist_decision where offer_id = ? order by decided_at, id")
                .param(BookedCells.bytes(offer.value()))
                .query((row, number) -> decision(row))
                .list();
    }

    /** Forgets what was decided before the moment about wishes that have ended; tells how many rows went. */
    @Transactional
    int forgetBefore(Instant moment) {
        return database.sql("delete from waitlist_decision where decided_at < ?"
                        + " and entry_id in (select id from waitlist_entry where ended_at is not null)")
                .param(BookedCells.utc(moment))
                .update();
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    private static WaitlistDecision decision(ResultSet row) throws SQLException {
        var offer = row.getBytes("offer_id");
        return new WaitlistDecision(
                new WaitlistId(BookedCells.uuid(row.getBytes("entry_id"))),
                moment(row, "decided_at"),
                WaitlistOutcome.valueOf(row.getString("outcome")),
                row.getInt("place_in_line"),
                row.getBoolean("cleared"),
                Duration.ofMinutes(row.getLong("minutes_had")),
                moment(row, "waiting_since"),
                new OrganisationId(BookedCells.uuid(row.getBytes("provider_id"))),
                new ResourceId(BookedCells.uuid(row.getBytes("resource_id"))),
                row.getString("resource_code"),
                new Named(row.getString("name_zh"), row.getString("name_en")),
                ZoneId.of(row.getString("zone")),
                new TimeSlot(moment(row, "starts_at"), moment(row, "ends_at")),
                offer == null ? null : new ReservationId(BookedCells.uuid(offer)),
                new Named(row.getString("reason_zh"), row.getString("reason_en")));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
