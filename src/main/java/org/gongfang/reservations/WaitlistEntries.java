package org.gongfang.reservations;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongfang.identity.MemberId;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The wishes in the database. */
interface WaitlistEntries extends JpaRepository<WaitlistEntry, WaitlistId> {

    /** The wish for a sweep: nothing while another node holds its row. */
    @Query(nativeQuery = true, value = "select * from waitlist_entry where id = :id for update skip locked")
    Optional<WaitlistEntry> claim(UUID id);

    /** The wish for a step of its person; whoever else changes it is waited for. */
    @Query(nativeQuery = true, value = "select * from waitlist_entry where id = :id for update")
    Optional<WaitlistEntry> lock(UUID id);

    /** The wish whose offer that is; whoever else changes it is waited for. */
    @Query(nativeQuery = true, value = "select * from waitlist_entry where offer_id = :offer for update")
    Optional<WaitlistEntry> lockByOffer(UUID offer);

    @Query("select e from WaitlistEntry e where e.offer = :offer")
    Optional<WaitlistEntry> findByOffer(UUID offer);

    @Query("select e from WaitlistEntry e where e.state in :states order by e.enteredAt, e.id.value")
    List<WaitlistEntry> findIn(Collection<WaitlistState> states, Limit limit);

    /** Wishes for one of the resources or capabilities whose windows touch the stretch. */
    @Query("select e from WaitlistEntry e where e.state in :states and e.windowFrom < :until and e.windowUntil > :from"
            + " and (e.resource in :resources or e.capability in :capabilities)")
    List<WaitlistEntry> findLike(
            Collection<WaitlistState> states,
            Collection<UUID> resources,
            Collection<String> capabilities,
            Instant from,
            Instant until,
            Limit limit);

    /** Forgets wishes that ended before the moment and of which no decision is kept. */
    @Modifying
    @Query(
            nativeQuery = true,
            value = "delete from waitlist_entry where ended_at < :moment"
                    + " and id not in (select entry_id from waitlist_decision)")
    int forgetBefore(Instant moment);

    /** Whether anybody in the state wishes for one of the resources or capabilities, or for anything at all. */
    @Query("select count(e) > 0 from WaitlistEntry e where e.state = :state and (e.resource in :resources"
            + " or e.capability in :capabilities or e.resource is null and e.capability is null)")
    boolean existsFor(WaitlistState state, Collection<UUID> resources, Collection<String> capabilities);

    @Query("select e.id from WaitlistEntry e where e.state = :state and e.offerEndsAt <= :now order by e.offerEndsAt")
    List<WaitlistId> findOffersUntil(WaitlistState state, Instant now, Limit limit);

    @Query("select e from WaitlistEntry e where e.member = :member order by e.enteredAt desc, e.id.value desc")
    List<WaitlistEntry> findOfMember(MemberId member, Limit limit);

    @Query("select count(e) from WaitlistEntry e where e.member = :member and e.state in :states")
    int countOfMember(MemberId member, Collection<WaitlistState> states);

    @Query("select count(e) > 0 from WaitlistEntry e where e.member = :member and e.wishDigest = :digest")
    boolean isWaiting(MemberId member, String digest);
}
