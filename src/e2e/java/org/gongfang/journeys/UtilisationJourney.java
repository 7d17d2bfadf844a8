package org.gongfang.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.gongfang.reservations.Reservations;
import org.gongfang.reservations.SlotRequest;
import org.gongfang.resources.ResourceCard;
import org.gongfang.resources.ResourcesFixtures;
import org.gongfang.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.matchers.KeyMatcher;
import org.quartz.listeners.JobListenerSupport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A day is over, the nightly job rolls it up, and an official reads and takes away its hours. */
class UtilisationJourney extends Journey {

    private static final JobKey NIGHTLY = new JobKey("daily-figures");

    @Autowired
    Reservations reservations;

    @Autowired
    Scheduler scheduler;

    @Autowired
    TransactionTemplate transaction;

    /** A day of its own for each look, in order: what is rolled up once stays. */
    static Stream<Arguments> looks() {
        return Stream.of(
                Arguments.of(Look.DESK_ZH, LocalDate.of(2026, 11, 24)),
                Arguments.of(Look.PHONE_EN, LocalDate.of(2026, 11, 25)),
                Arguments.of(Look.DESK_ZH_DARK, LocalDate.of(2026, 11, 26)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void officialReadsTheHoursOfAMachine(Look look, LocalDate day) throws Exception {
        var machine = machineUsedOn(day);
        clock.set(at(day.plusDays(1), "00:30"));
        runNightlyJob();

        var page = signedIn(
                look,
                people.official(),
                "/district/reports?from=" + day + "&through=" + day + "&by=resource&provider="
                        + machine.site().provider());

        assertThat(page.locator(".gf-figure").nth(0)).containsText("24");
        assertThat(page.locator(".gf-figure").nth(1)).containsText("2");
        assertThat(page.locator(".gf-figure").nth(2)).containsText("1.5");
        assertThat(page.locator("vaadin-grid").getByText(machine.nameZh())).isVisible();
        assertThat(page.locator("gf-chart").first()).isVisible();
        expectNoSidewaysScrolling(page);
        picture(page, look, "utilisation");

        expectHoursOf(machine, download(page, day));
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time))
                .atZone(ResourcesFixtures.SHANGHAI)
                .toInstant();
    }

    private ResourceCard machineUsedOn(LocalDate day) {
        var machine = workshops.alwaysOpen(workshops.workshop());
        var holder = people.holder();
        var slot = new TimeSlot(at(day, "09:00"), at(day, "11:00"));
        var request = new SlotRequest(List.of(new SlotRequest.Item(machine, 1)), slot, null, "a clamp of aluminium");
        var reservation = people.as(
                holder, () -> reservations.request(request, UUID.randomUUID().toString()));
        clock.set(slot.startsAt());
        people.as(holder, () -> reservations.checkIn(reservation.id()));
        clock.set(at(day, "10:30"));
        people.as(holder, () -> reservations.checkOut(reservation.id()));
        return workshops.card(machine);
    }

    private void runNightlyJob() throws SchedulerException, InterruptedException {
        var done = new Done();
        scheduler.getListenerManager().addJobListener(done, KeyMatcher.keyEquals(NIGHTLY));
        try {
            scheduler.start();
            transaction.executeWithoutResult(any -> trigger());
            done.await();
        } finally {
            scheduler.standby();
            scheduler.getListenerManager().removeJobListener(done.getName());
        }
    }

    /** Inside a transaction, as the job store asks of everyone who writes to it. */
    private void trigger() {
        try {
            scheduler.triggerJob(NIGHTLY);
        } catch (SchedulerException refused) {
            throw new AssertionError(refused);
        }
    }

    private static List<Row> download(Page page, LocalDate day) throws IOException {
        var download =
                page.waitForDownload(() -> page.locator("a.gf-report-download").click());
        assertThat(download.suggestedFilename()).endsWith(day + "-" + day + ".xlsx");
        try (var workbook = new ReadableWorkbook(Files.newInputStream(download.path()))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static void expectHoursOf(ResourceCard machine, List<Row> rows) {
        assertThat(rows)
                .filteredOn(row -> machine.code().equals(row.getCellText(1)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("24");
                    assertThat(row.getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("2");
                    assertThat(row.getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("1.5");
                    assertThat(row.getCellAsNumber(5).orElseThrow()).isEqualByComparingTo("1.5");
                });
    }

    /** Waits for the end of one run of the job. */
    private static final class Done extends JobListenerSupport {

        private final CountDownLatch runs = new CountDownLatch(1);
        private volatile @Nullable JobExecutionException failure;

        @Override
        public String getName() {
            return "journey";
        }

        @Override
        public void jobWasExecuted(JobExecutionContext context, @Nullable JobExecutionException thrown) {
            failure = thrown;
            runs.countDown();
        }

        void await() throws InterruptedException {
            assertThat(runs.await(30, TimeUnit.SECONDS))
                    .as("the nightly job ran")
                    .isTrue();
            assertThat(failure).isNull();
        }
    }
}
