package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gongfang.identity.MemberId;
import org.gongfang.resources.ClosureReason;
import org.gongfang.resources.NewClosure;
import org.gongfang.resources.Quota;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.TimeSlot;
import org.gongfang.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Reservations that come again: all of them or those that can be had, and what they do together afterwards. */
abstract class SeriesTests extends RaceScene {

    /** The last whole week before the workshops of the fixtures close. */
    private static final int MOST_IN_TERM = 10;

    @Autowired
    ReservationSeries series;

    @Autowired
    Proposals proposals;

    private Workshop workshop;
    private ResourceId machine;
    private MemberId holder;

    @BeforeEach
    void openWorkshop() {
        workshop = workshops.workshop();
        machine = workshops.alwaysOpen(workshop);
        holder = people.holder("李敏");
    }

    static TimeSlot tuesday() {
        return slot("2026-11-24", "14:00", "16:00");
    }

    static TimeSlot tuesday(int weeks) {
        return TimeSlot.of(
                tuesday().startsAt().plus(Duration.ofDays(7L * weeks)),
                tuesday().length());
    }

    static SeriesRequest weekly(ResourceId resource, int times, boolean skipping) {
        return new SeriesRequest(
                SlotRequest.of(resource, tuesday(), "A hinge"), Rhythm.times(1, times), false, skipping);
    }

    private Series books(SeriesRequest request) {
        return books(holder, request);
    }

    private Series books(MemberId member, SeriesRequest request) {
        return people.as(member, () -> series.request(request, UUID.randomUUID().toString()));
    }

    private Series now(Series made) {
        return people.as(holder, () -> series.find(made.id())).orElseThrow();
    }

    private static List<ReservationStatus> statuses(Series made) {
        return made.reservations().stream().map(Reservation::status).toList();
    }

    private int cells(ResourceId resource) {
        return Objects.requireNonNullElse(
                database.queryForObject(
                        "select count(*) from booked_cell where resource_id = ?",
                        Integer.class,
                        BookedCells.bytes(resource.value())),
                0);
    }

    @Test
    void allDatesAreBookedAndKnowTheirSeries() {
        var made = books(weekly(machine, 4, false));

        assertThat(made.reservations()).hasSize(4);
        for (int week = 0; week < 4; week++) {
            var one = made.reservations().get(week);
            assertThat(one.slot()).isEqualTo(tuesday(week));
            assertThat(one.status()).isEqualTo(ReservationStatus.CONFIRMED);
            assertThat(one.series()).isEqualTo(new SeriesPlace(made.id().value(), week + 1, 4));
            assertThat(reservations.occupied(machine, tuesday(week))).containsExactly(tuesday(week));
        }
        assertThat(people.as(people.holder(), () -> series.find(made.id()))).isEmpty();
    }

    @Test
    void nothingMovesWithOneThatDoesNotMoveAnyMore() {
        var made = books(weekly(machine, 3, false));
        var first = made.reservations().getFirst();
        people.as(holder, () -> reservations.cancel(first.id(), ""));

        assertThatExceptionOfType(WrongState.class)
                .isThrownBy(() -> people.as(
                        holder,
                        () -> series.move(first.id(), SeriesScope.ALL, slot("2026-11-24", "15:00", "17:00"), "")));
        assertThat(now(made).reservations())
                .extracting(Reservation::slot)
                .containsExactly(tuesday(), tuesday(1), tuesday(2));
    }

    @Test
    void noOtherSlotIsProposedForOneDateOnly() {
        var asking = fixtures.machineOnRequest(workshop);
        var made = books(weekly(asking, 2, false));
        var one = made.reservations().getFirst();
        int before = cells(asking);

        assertThatExceptionOfType(SeriesAsksAsOne.class)
                .isThrownBy(() -> people.as(
                        workshop.manager(),
                        () -> proposals.propose(
                                one.id(), Move.to(slot("2026-11-27", "09:00", "11:00")), IfRefused.WAIT, "Exams")));
        assertThat(cells(asking)).isEqualTo(before);
    }

    @Test
    void seriesOfOneMachineAtATimeMovesOverItself() {
        var alone = workshops.alwaysOpen(workshop, 1, rules -> rules.with(draft -> draft.oneAtATime(true)));
        var made = books(weekly(alone, 4, false));

        var moved = people.as(
                holder, () -> series.move(made.reservations().getFirst().id(), SeriesScope.ALL, tuesday(1), ""));

        assertThat(moved.reservations())
                .extracting(Reservation::slot)
                .containsExactly(tuesday(1), tuesday(2), tuesday(3), tuesday(4));
    }

    @Test
    void oneTakenDateRefusesAllAndNothingIsBooked() {
        fixtures.booked(machine, tuesday(2));
        workshops.close(workshop, NewClosure.ofResource(machine, tuesday(1), ClosureReason.EXAM, ""));
        int before = cells(machine);

        var refused = catchThrowableOfType(SeriesRefused.class, () -> books(weekly(machine, 4, false)));

        assertThat(refused.dates())
                .extracting(
                        date -> date.refusal() == null ? "free" : date.refusal().code())
                .containsExactly("free", "outside-opening", "slot-taken", "free");
        assertThat(cells(machine)).isEqualTo(before);
        assertThat(rush.reservationsOf(machine)).isEqualTo(1);
    }

    @Test
    void datesThatAreRefusedAreLeftOutAndTold() {
        fixtures.booked(machine, tuesday(2));

        var made = books(weekly(machine, 4, true));

        assertThat(made.reservations())
                .extracting(Reservation::slot)
                .containsExactly(tuesday(0), tuesday(1), tuesday(3));
        assertThat(made.reservations())
                .extracting(one -> Objects.requireNonNull(one.series()).size())
                .containsOnly(3);
        assertThat(made.skipped()).singleElement().satisfies(one -> {
            assertThat(one.slot()).isEqualTo(tuesday(2));
            assertThat(one.rule()).isEqualTo("slot-taken");
            assertThat(one.saidEn()).contains("taken");
        });
        assertThat(now(made)).isEqualTo(made);
    }

    @Test
    void previewSaysWhatBookingWouldDoInFewStatements() {
        fixtures.booked(machine, tuesday(2));
        people.as(holder, () -> {
            var sent = Statements.sentBy(() -> assertThat(series.preview(weekly(machine, MOST_IN_TERM, false)))
                    .hasSize(MOST_IN_TERM)
                    .filteredOn(date -> !date.isFree())
                    .singleElement()
                    .satisfies(date -> assertThat(date.slot()).isEqualTo(tuesday(2))));
            assertThat(sent).hasSizeLessThanOrEqualTo(10);
        });
        assertThat(rush.reservationsOf(machine)).isEqualTo(1);
    }

    @Test
    void seriesNeedsFarFewerStatementsThanItsDates() {
        books(weekly(workshops.alwaysOpen(workshop), 2, false));

        people.as(holder, () -> {
            var sent = Statements.sentBy(() -> series.request(
                    weekly(machine, MOST_IN_TERM, false), UUID.randomUUID().toString()));
            assertThat(sent)
                    .filteredOn(sql -> !sql.startsWith("select"))
                    .first()
                    .asString()
                    .startsWith("update resource_calendar");
            assertThat(sent).as(String.join("\n", sent)).hasSizeLessThanOrEqualTo(50);
        });
    }

    @Test
    void otherMachinesOfThePersonAreAskedForOnce() {
        var alone = workshops.alwaysOpen(workshop, 1, rules -> rules.with(draft -> draft.oneAtATime(true)));
        fixtures.books(holder, SlotRequest.of(machine, tuesday(3), "Another hinge"));

        people.as(holder, () -> {
            var sent = Statements.sentBy(() -> assertThat(series.request(
                                    weekly(alone, MOST_IN_TERM, true),
                                    UUID.randomUUID().toString())
                            .skipped())
                    .extracting(SkippedDate::slot, SkippedDate::rule)
                    .containsExactly(tuple(tuesday(3), "two-at-once")));
            assertThat(sent)
                    .filteredOn(sql -> sql.startsWith("select i.resource_id, r.code"))
                    .hasSize(1);
            assertThat(sent)
                    .filteredOn(sql -> sql.contains("quota_lock"))
                    .as(String.join("\n", sent))
                    .hasSizeLessThanOrEqualTo(3);
        });
    }

    @Test
    void sameKeyBooksOnce() {
        var key = UUID.randomUUID().toString();
        var request = weekly(machine, 3, false);
        var made = people.as(holder, () -> series.request(request, key));

        assertThat(people.as(holder, () -> series.request(request, key))).isEqualTo(made);
        assertThatExceptionOfType(KeyReused.class)
                .isThrownBy(() -> people.as(holder, () -> series.request(weekly(machine, 4, false), key)));
        assertThat(rush.reservationsOf(machine)).isEqualTo(3);
    }

    @Test
    void quotaCountsEarlierDatesOfTheSeries() {
        var scarce = workshops.alwaysOpen(
                workshop, 1, rules -> rules.withQuotas(Quota.of(null, null, Duration.ofHours(8)), Quota.NONE));

        var made = books(weekly(scarce, MOST_IN_TERM, true));

        // November holds one of the Tuesdays, December five, of which four fit, January four.
        assertThat(made.skipped())
                .extracting(SkippedDate::slot, SkippedDate::rule)
                .containsExactly(tuple(tuesday(5), "quota-exceeded"));
        assertThat(made.reservations()).hasSize(MOST_IN_TERM - 1);
    }

    @Test
    void somebodyIsFoundForEachDateWhoRunsTheMachine() {
        var operated = workshops.alwaysOpen(workshop, 1, ReservationsFixtures::withOperator);
        var ann = workshops.technician(workshop, operated);
        var ben = workshops.technician(workshop, operated);
        fixtures.books(holder, SlotRequest.of(ann, tuesday(1), ""));
        fixtures.books(people.holder(), SlotRequest.of(ann, tuesday(2), ""));
        fixtures.books(people.holder(), SlotRequest.of(ben, tuesday(2), ""));

        var made = books(weekly(operated, 4, true));

        assertThat(made.skipped())
                .extracting(SkippedDate::slot, SkippedDate::rule)
                .containsExactly(tuple(tuesday(2), "slot-taken"));
        assertThat(made.reservations())
                .allSatisfy(one -> assertThat(one.items()).hasSize(2));
        assertThat(made.reservations().get(1).items().getLast().resource()).isEqualTo(ben);
    }

    @Test
    void oneDecisionAnswersTheWholeSeries() {
        var asked = fixtures.machineOnRequest(workshop);
        var made = books(weekly(asked, 3, false));
        assertThat(statuses(made)).containsOnly(ReservationStatus.REQUESTED);
        people.as(
                workshop.manager(),
                () -> reservations.decline(made.reservations().get(1).id(), "Exams"));

        var outcome = people.as(workshop.manager(), () -> series.confirm(made.id()));

        assertThat(outcome.done()).hasSize(2);
        assertThat(statuses(now(made)))
                .containsExactly(ReservationStatus.CONFIRMED, ReservationStatus.DECLINED, ReservationStatus.CONFIRMED);
        assertThatExceptionOfType(SeriesOver.class)
                .isThrownBy(() -> people.as(workshop.manager(), () -> series.confirm(made.id())));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> people.as(holder, () -> series.confirm(made.id())));
    }

    @Test
    void whoIsPastTheDeadlineKeepsThatOneAndIsTold() {
        var made = books(weekly(machine, 4, false));
        var ids = made.reservations().stream().map(Reservation::id).toList();
        // The first has begun, of the second the deadline is over.
        clock.set(tuesday(1).startsAt().minus(Duration.ofHours(1)));

        var outcome = people.as(holder, () -> series.cancel(ids.get(2), SeriesScope.ALL, ""));

        assertThat(outcome.done()).containsExactly(ids.get(2), ids.get(3));
        assertThat(outcome.kept()).singleElement().satisfies(kept -> {
            assertThat(kept.reservation()).isEqualTo(ids.get(1));
            assertThat(kept.refusal()).isInstanceOf(CancellationTooLate.class);
        });
        assertThat(statuses(now(made)))
                .containsExactly(
                        ReservationStatus.CONFIRMED,
                        ReservationStatus.CONFIRMED,
                        ReservationStatus.CANCELLED,
                        ReservationStatus.CANCELLED);
        assertThat(reservations.occupied(machine, tuesday(2))).isEmpty();
        assertThat(reservations.occupied(machine, tuesday(1))).containsExactly(tuesday(1));
        assertThatExceptionOfType(CancellationTooLate.class)
                .isThrownBy(() -> people.as(holder, () -> series.cancel(ids.get(1), SeriesScope.FOLLOWING, "")));
    }

    @Test
    void thisAndFollowingMoveTogetherAndOverEachOther() {
        var made = books(weekly(machine, 4, false));
        var from = made.reservations().get(1);

        // A week later each: the second takes the place that the third leaves.
        var moved = people.as(holder, () -> series.move(from.id(), SeriesScope.FOLLOWING, tuesday(2), ""));

        assertThat(moved.reservations())
                .extracting(Reservation::slot)
                .containsExactly(tuesday(0), tuesday(2), tuesday(3), tuesday(4));
        assertThat(cells(machine)).isEqualTo(4 * 8);
    }

    @Test
    void moveOfAllIsRefusedWhenOneCannot() {
        var made = books(weekly(machine, 3, false));
        var later = Duration.ofHours(3);
        fixtures.booked(machine, TimeSlot.of(tuesday(2).startsAt().plus(later), Duration.ofHours(1)));
        var to = TimeSlot.of(tuesday(1).startsAt().plus(later), tuesday().length());

        var refused = catchThrowableOfType(
                SeriesRefused.class,
                () -> people.as(
                        holder, () -> series.move(made.reservations().get(1).id(), SeriesScope.ALL, to, "")));

        assertThat(refused.dates()).extracting(SeriesDate::isFree).containsExactly(true, true, false);
        assertThat(now(made)).isEqualTo(made);
        assertThat(reservations.occupied(machine, tuesday(0))).containsExactly(tuesday(0));
    }

    @Test
    void twoWhoWantTheSameDatesHaveThemOnce() {
        for (int round = 0; round < 4; round++) {
            var contested = workshops.alwaysOpen(workshop);
            var calls = people(6).stream()
                    .map(one -> (Callable<Reservation>) () -> books(one, weekly(contested, 5, false))
                            .reservations()
                            .getFirst())
                    .toList();

            var answers = rush.outcomes(calls);

            assertThat(answers.stream().filter(Reservation.class::isInstance)).hasSize(1);
            assertThat(answers.stream().filter(SeriesRefused.class::isInstance)).hasSize(5);
            assertThat(cells(contested)).isEqualTo(5 * 8);
        }
    }

    @Test
    void singlesAndSeriesAtOnceLeaveNoHalfSeries() {
        for (int round = 0; round < 4; round++) {
            var contested = workshops.alwaysOpen(workshop);
            var all = people(4);
            var calls = List.<Callable<Reservation>>of(
                    () -> books(all.get(0), weekly(contested, 5, false))
                            .reservations()
                            .getFirst(),
                    () -> fixtures.books(all.get(1), contested, tuesday(4)),
                    () -> books(all.get(2), weekly(contested, 5, false))
                            .reservations()
                            .getFirst(),
                    () -> fixtures.books(all.get(3), contested, tuesday(2)));

            rush.outcomes(calls);

            var places = database.queryForList(
                    "select r.series_size from reservation r join reservation_item i on i.reservation_id = r.id"
                            + " where i.resource_id = ? and r.series_size is not null",
                    Integer.class,
                    BookedCells.bytes(contested.value()));
            assertThat(places.size()).isIn(0, 5);
            assertThat(cells(contested)).isEqualTo(8 * rush.reservationsOf(contested));
        }
    }

    private List<MemberId> people(int count) {
        return Stream.generate(people::holder).limit(count).toList();
    }
}
