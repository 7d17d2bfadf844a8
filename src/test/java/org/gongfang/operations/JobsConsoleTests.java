package org.gongfang.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.gongfang.identity.AuditFilter;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.shared.NotFound;
import org.gongfang.shared.Words;
import org.gongfang.testing.IntegrationTest;
import org.gongfang.testing.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class JobsConsoleTests {

    private static final String JOB = "housekeeping";

    @Autowired
    JobsConsole console;

    @Autowired
    JobRuns runs;

    @Autowired
    OldJobRuns oldJobRuns;

    @Autowired
    AuditTrail audit;

    @Autowired
    IdentityFixtures people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @Autowired
    Words words;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void everyJobHasANameInBothLanguages() {
        assertThat(people.as(people.admin(), console::jobs))
                .extracting(JobState::name)
                .contains("delivery", "reminders", "housekeeping", "owed-events")
                .allSatisfy(job -> assertThat(Words.LOCALES)
                        .allSatisfy((Locale locale) -> assertThat(words.find(locale, "job." + job))
                                .as("%s %s", job, locale)
                                .isPresent()));
    }

    @Test
    void anAdminPausesAndResumesAJobAndTheTrailKnowsIt() {
        var admin = people.admin();
        people.as(admin, () -> {
            console.pause(JOB);
            assertThat(state().paused()).isTrue();
            console.resume(JOB);
            assertThat(state().paused()).isFalse();
            assertThat(audit.list(new AuditFilter(null, JOB, admin, null, null), PageRequest.of(0, 10)))
                    .extracting(entry -> entry.action())
                    .containsExactly("job-resumed", "job-paused");
        });
    }

    @Test
    void nobodyElseTouchesJobs() {
        var official = people.official();
        assertThatThrownBy(() -> people.as(official, console::jobs)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> people.as(official, () -> console.runNow(JOB)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aJobThatDoesNotExistIsNotFound() {
        assertThatThrownBy(() -> people.as(people.admin(), () -> console.pause("nothing")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theLatestRunStandsWithItsJobAndFailuresCanBePickedOut() {
        var job = "job-" + UUID.randomUUID();
        var now = clock.instant();
        write(job, now.minusSeconds(60), "3", null);
        write(job, now, "", "It broke");
        people.as(people.admin(), () -> {
            assertThat(console.history(job, null, PageRequest.of(0, 10)))
                    .extracting(FinishedRun::outcome)
                    .containsExactly(JobOutcome.FAILED, JobOutcome.SUCCEEDED);
            assertThat(console.history(job, JobOutcome.FAILED, PageRequest.of(0, 10)))
                    .singleElement()
                    .satisfies(run -> assertThat(run.error()).contains("It broke"));
        });
    }

    @Test
    void idleRunsAreForgottenAfterADayTheOthersLater() {
        var job = "job-" + UUID.randomUUID();
        var now = clock.instant();
        write(job, now, "0", null);
        write(job, now, "7", null);
        write(job, now, "", "It broke");
        clock.advance(Duration.ofDays(2));
        oldJobRuns.tidyUp();
        assertThat(runs.list(job, null, PageRequest.of(0, 10))).hasSize(2);
        clock.advance(Duration.ofDays(100));
        oldJobRuns.tidyUp();
        assertThat(runs.list(job, null, PageRequest.of(0, 10))).isEmpty();
    }

    private JobState state() {
        return console.jobs().stream()
                .filter(job -> job.name().equals(JOB))
                .findFirst()
                .orElseThrow();
    }

    private void write(String job, Instant at, String done, @org.jspecify.annotations.Nullable String error) {
        transaction.executeWithoutResult(
                status -> runs.save(new JobRun(job, "node", at, Duration.ofMillis(5), done, error)));
    }
}
