package org.gongfang.reservations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.IdempotencyKeys.RequestKey;
import org.gongfang.resources.Capabilities;
import org.gongfang.resources.ResourceStatus;
import org.gongfang.resources.Resources;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.Named;
import org.gongfang.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may enter the line, and with which wishes; and how one leaves it. */
@Component
class WaitlistDoor {

    private static final Duration UNDO = Duration.ofMinutes(10);

    private final WaitlistEntries entries;
    private final IdempotencyKeys keys;
    private final Resources resources;
    private final Capabilities capabilities;
    private final WaitlistSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WaitlistDoor(
            WaitlistEntries entries,
            IdempotencyKeys keys,
            Resources resources,
            Capabilities capabilities,
            WaitlistSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.entries = entries;
        this.keys = keys;
        this.resources = resources;
        this.capabilities = capabilities;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    WaitlistId join(WaitlistWish wish, String idempotencyKey, MemberId member) {
        var slots = wish.slots().forWaiting();
        check(slots, wish.purpose());
        var digest = WishText.digest(slots);
        var key = RequestKey.of(member, "waitlist " + IdempotencyKeys.wellFormed(idempotencyKey), digest);
        try {
            return Contention.retried(() -> Objects.requireNonNull(transaction.execute(status -> {
                var entry = new WaitlistEntry(member, slots, wish.project(), wish.purpose(), name(slots), now());
                keys.claim(key, new ReservationId(entry.id().value()), now());
                admit(member, digest);
                return entries.saveAndFlush(entry).id();
            })));
        } catch (IdempotencyKeys.KeyUsed used) {
            return replay(key);
        } catch (DataIntegrityViolationException twice) {
            throw new AlreadyWaiting();
        }
    }

    private WaitlistId replay(RequestKey key) {
        var answer = keys.find(key).orElseThrow(TooBusy::new);
        if (!key.sameRequest(answer.request())) {
            throw new KeyReused();
        }
        return new WaitlistId(answer.reservation().value());
    }

    private void admit(MemberId member, String digest) {
        if (entries.isWaiting(member, digest)) {
            throw new AlreadyWaiting();
        }
        if (entries.countOfMember(member, WaitLine.LIVE) >= settings.mostWishes()) {
            throw new TooManyWishes(settings.mostWishes());
        }
    }

    private void check(SlotQuery slots, String purpose) {
        BookingCheck.purpose(purpose);
        if (slots.resource() == null && slots.capability() == null) {
            throw new InvalidInput("waitlist-wish", "capability");
        }
        var length = slots.length();
        var window = slots.window();
        if (!length.isPositive()
                || length.compareTo(BookingCheck.LONGEST) > 0
                || length.compareTo(window.length()) > 0
                || window.length().compareTo(SlotFinder.LONGEST_WINDOW) > 0
                || window.startsAt().isAfter(now().plus(BookingCheck.FARTHEST))
                || !window.endsAt().minus(length).isAfter(now())) {
            throw new InvalidInput("waitlist-window", "to", SlotFinder.LONGEST_WINDOW);
        }
    }

    private Named name(SlotQuery slots) {
        var resource = slots.resource();
        if (resource != null) {
            return Optional.ofNullable(resources.cards(List.of(resource)).get(resource))
                    .filter(card -> card.status() == ResourceStatus.PUBLISHED)
                    .map(card -> new Named(card.nameZh(), card.nameEn()))
                    .orElseThrow(NotFound::new);
        }
        return Optional.ofNullable(slots.capability())
                .flatMap(capabilities::find)
                .map(known -> new Named(known.nameZh(), known.nameEn()))
                .orElseThrow(() -> new InvalidInput("waitlist-wish", "capability"));
    }

    /**
     * Ends the wish.
     *
     * @param declined the offer that was given back before, or null when there was none
     * @throws CalendarsChanged when another was made meanwhile
     */
    boolean withdraw(WaitlistId id, MemberId member, @Nullable ReservationId declined) {
        return change(id, member, entry -> {
            if (entry.state() == WaitlistState.OFFERED && !Objects.equals(entry.offer(), declined)) {
                throw new CalendarsChanged();
            }
            // A wish for a single slot has ended already, with the offer that was declined.
            if (entry.state() != WaitlistState.WITHDRAWN) {
                entry.withdraw(now());
            }
        });
    }

    boolean resume(WaitlistId id, MemberId member) {
        return change(id, member, entry -> {
            var ended = entry.endedAt();
            if (ended == null || ended.plus(UNDO).isBefore(now())) {
                throw new WishOver();
            }
            admit(member, WishText.digest(entry.wish()));
            entry.resume();
        });
    }

    private boolean change(WaitlistId id, MemberId member, Consumer<WaitlistEntry> step) {
        transaction.executeWithoutResult(status -> step.accept(entries.lock(id.value())
                .filter(entry -> entry.member().equals(member))
                .orElseThrow(NotFound::new)));
        return true;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
