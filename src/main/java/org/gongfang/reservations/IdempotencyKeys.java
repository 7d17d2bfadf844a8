package org.gongfang.reservations;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongfang.identity.MemberId;
import org.gongfang.shared.IdempotencyKey;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers which request of a member made which reservation, so that a phone may send twice. Digests are kept instead of
 * the keys: they are short, and no collation of a database mixes them up.
 */
@Component
class IdempotencyKeys {

    private final JdbcTemplate database;

    IdempotencyKeys(JdbcTemplate database) {
        this.database = database;
    }

    /** A member's key, and the digest of what was sent with it. */
    record RequestKey(MemberId member, byte[] key, byte[] request) {

        static RequestKey of(MemberId member, String key, Object request) {
            return new RequestKey(member, IdempotencyKey.digest(key), IdempotencyKey.digest(request.toString()));
        }

        boolean sameRequest(byte[] other) {
            return MessageDigest.isEqual(request, other);
        }
    }

    /** @throws org.gongfang.shared.InvalidInput when the key is empty or too long */
    static String wellFormed(String key) {
        return new IdempotencyKey(key).text();
    }

    /** The key was used before, perhaps a moment ago on another node. */
    static class KeyUsed extends RuntimeException {

        KeyUsed(Throwable cause) {
            super("The key was used before", cause);
        }
    }

    /** An answered request. */
    record Answer(ReservationId reservation, byte[] request) {}

    /** Takes the key for the reservation that is about to be made; its primary key lets only one do so. */
    @Transactional(propagation = Propagation.MANDATORY)
    void claim(RequestKey key, ReservationId reservation, Instant at) {
        try {
            database.update(
                    "insert into idempotency_key (member_id, key_digest, request_digest, reservation_id, answered_at)"
                            + " values (?, ?, ?, ?, ?)",
                    BookedCells.bytes(key.member().value()),
                    key.key(),
                    key.request(),
                    BookedCells.bytes(reservation.value()),
                    BookedCells.utc(at));
        } catch (DataIntegrityViolationException duplicate) {
            throw new KeyUsed(duplicate);
        }
    }

    @Transactional(readOnly = true)
    Optional<Answer> find(RequestKey key) {
        List<Answer> found = database.query(
                "select reservation_id, request_digest from idempotency_key where member_id = ? and key_digest = ?",
                (row, number) -> new Answer(new ReservationId(BookedCells.uuid(row.getBytes(1))), row.getBytes(2)),
                BookedCells.bytes(key.member().value()),
                key.key());
        return found.stream().findFirst();
    }

    /** Forgets keys that were answered before the moment; tells how many. */
    @Transactional
    int forgetBefore(Instant moment) {
        return database.update("delete from idempotency_key where answered_at < ?", BookedCells.utc(moment));
    }
}
