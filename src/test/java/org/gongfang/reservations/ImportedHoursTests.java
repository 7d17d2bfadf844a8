package org.gongfang.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.gongfang.reservations.ReservationsFixtures.slot;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gongfang.resources.ExchangeKind;
import org.gongfang.resources.HitReservation;
import org.gongfang.resources.HoursTaking;
import org.gongfang.resources.ImportOvertaken;
import org.gongfang.resources.ImportPhase;
import org.gongfang.resources.ImportState;
import org.gongfang.resources.Imports;
import org.gongfang.resources.NewImport;
import org.gongfang.resources.Openings;
import org.gongfang.resources.ResourceId;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file takes hours back, and nobody loses a reservation unseen. */
abstract class ImportedHoursTests extends RaceScene {

    private static final TimeSlot DAY = slot("2026-11-26", "08:00", "20:00");
    private static final TimeSlot MORNING = slot("2026-11-26", "09:00", "11:00");
    private static final TimeSlot AFTERNOON = slot("2026-11-26", "14:00", "16:00");
    private static final String HEADINGS = "编号,星期,开始时间,结束时间,起始日期,替换当天\n";

    @Autowired
    Imports imports;

    @Autowired
    Openings openings;

    @Autowired
    ClosureImpact impact;

    private Workshop workshop;
    private ResourceId machine;

    @BeforeEach
    void machineThatIsAlwaysOpen() {
        workshop = workshops.workshop();
        machine = workshops.alwaysOpen(workshop);
    }

    @Test
    void lookingTellsWhoWouldBeHitAndChangesNothing() {
        fixtures.booked(machine, MORNING);
        var hit = fixtures.booked(machine, AFTERNOON);

        var state = looking(mornings());

        assertThat(state.phase()).isEqualTo(ImportPhase.READY);
        assertThat(state.hits()).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo(hit.code());
            assertThat(one.slot()).isEqualTo(AFTERNOON);
        });
        assertThat(open()).containsExactly(DAY);
    }

    @Test
    void datedHoursInsteadOfTheWeeklyOnesHitTheOthersOfThatDay() {
        var hit = fixtures.booked(machine, AFTERNOON);

        var state = looking(file(false, ",2026-11-26,是"));

        assertThat(state.hits()).extracting(HitReservation::code).containsExactly(hit.code());
        assertThat(looking(file(false, ",2026-11-27,是")).hits()).isEmpty();
    }

    @Test
    void nothingIsWrittenWithoutADecision() {
        fixtures.booked(machine, AFTERNOON);
        looking(mornings());

        people.as(workshop.manager(), imports::carryOut);

        var state = settled();
        assertThat(state.phase()).isEqualTo(ImportPhase.READY);
        assertThat(state.refusal()).isInstanceOf(ImportOvertaken.class);
        assertThat(state.hits()).hasSize(1);
        assertThat(open()).containsExactly(DAY);
    }

    @Test
    void whatHitsNobodyIsWrittenAtOnce() {
        fixtures.booked(machine, MORNING);
        assertThat(looking(mornings()).hits()).isEmpty();

        people.as(workshop.manager(), imports::carryOut);

        assertThat(settled().phase()).isEqualTo(ImportPhase.DONE);
        assertThat(open()).containsExactly(slot("2026-11-26", "08:00", "12:00"));
    }

    @Test
    void eachReservationIsDecidedAndThenTheFileIsWritten() {
        var kept = fixtures.booked(machine, AFTERNOON);
        var cancelled = fixtures.booked(machine, slot("2026-11-26", "17:00", "18:00"));
        looking(mornings());
        var decisions = new Decisions(
                Map.of(kept.id(), new Decision.Keep(), cancelled.id(), new Decision.Cancel()), "Fewer hours");

        people.as(workshop.manager(), () -> imports.carryOutDecided("", deciding(decisions)));

        assertThat(settled().phase()).isEqualTo(ImportPhase.DONE);
        assertThat(open()).containsExactly(slot("2026-11-26", "08:00", "12:00"));
        assertThat(due.find(kept.id()).orElseThrow().status()).isEqualTo(ReservationStatus.CONFIRMED);
        assertThat(due.find(cancelled.id()).orElseThrow().status()).isEqualTo(ReservationStatus.CANCELLED);
        assertThat(due.find(cancelled.id()).orElseThrow().history().getLast().reason())
                .isEqualTo("Fewer hours");
        assertThat(people.as(workshop.manager(), impact::countUndecided)).isZero();
    }

    @Test
    void whatHasChangedMeanwhileIsLookedAtAgain() {
        fixtures.booked(machine, AFTERNOON);
        looking(mornings());
        var there = openings.list(machine).getFirst().id();
        people.as(workshop.manager(), () -> openings.remove(there));

        assertThatExceptionOfType(ImportOvertaken.class)
                .isThrownBy(() ->
                        people.as(workshop.manager(), () -> imports.carryOutDecided("", deciding(Decisions.NONE))));

        var again = settled();
        assertThat(again.phase()).isEqualTo(ImportPhase.READY);
        assertThat(again.refusal()).isInstanceOf(ImportOvertaken.class);
        assertThat(again.counts().removed()).isZero();
    }

    private HoursTaking deciding(Decisions decisions) {
        return (occasion, touched, message, change, done) -> {
            impact.change(touched, change, decisions);
            done.run();
        };
    }

    /** Every day until noon, instead of what is there. */
    private NewImport mornings() {
        return file(true, "每天,2026-09-01,否");
    }

    private NewImport file(boolean replace, String when) {
        var days = when.substring(0, when.indexOf(','));
        var rest = when.substring(when.indexOf(',') + 1);
        var csv = HEADINGS + workshops.card(machine).code() + "," + days + ",00:00,12:00," + rest + "\n";
        return new NewImport(ExchangeKind.OPENINGS, replace, "hours.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private ImportState looking(NewImport file) {
        people.as(workshop.manager(), () -> imports.begin(file));
        return settled();
    }

    private ImportState settled() {
        await().atMost(Duration.ofMinutes(1)).until(() -> !current().phase().isBusy());
        return current();
    }

    private ImportState current() {
        return people.as(workshop.manager(), imports::current).orElseThrow();
    }

    private List<TimeSlot> open() {
        return openings.published(List.of(machine), DAY).getOrDefault(machine, List.of());
    }
}
