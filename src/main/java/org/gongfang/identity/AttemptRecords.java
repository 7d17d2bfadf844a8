package org.gongfang.identity;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Where attempts are kept. */
interface AttemptRecords extends Repository<Attempt, UUID> {

    Attempt save(Attempt attempt);

    long countByAccountHashAndKindAndTriedAtAfter(byte[] accountHash, Attempts.Kind kind, Instant since);

    long countByAddressAndKindAndTriedAtAfter(String address, Attempts.Kind kind, Instant since);

    long countByAccountHashAndAddressAndKindAndTriedAtAfter(
            byte[] accountHash, String address, Attempts.Kind kind, Instant since);

    @Modifying
    @Query("delete from Attempt a where a.accountHash = :accountHash and a.address = :address and a.kind = :kind")
    void delete(byte[] accountHash, String address, Attempts.Kind kind);

    @Modifying
    @Query("delete from Attempt a where a.id = :id")
    void delete(UUID id);

    @Modifying
    @Query("delete from Attempt a where a.triedAt < :before")
    int deleteOlderThan(Instant before);
}
