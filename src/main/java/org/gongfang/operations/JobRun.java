package org.gongfang.operations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gongfang.shared.TimeOrderedId;
import org.jspecify.annotations.Nullable;

/** A finished run of a job. */
@Entity
@Table(name = "job_run")
class JobRun {

    private static final int LONGEST_RESULT = 200;
    private static final int LONGEST_ERROR = 1000;

    @Id
    private UUID id;

    private String jobName;
    private String node;
    private Instant startedAt;
    private long durationMs;

    @Enumerated(EnumType.STRING)
    private JobOutcome outcome;

    private String done;
    private @Nullable String error;

    @Version
    private @Nullable Integer version;

    JobRun(String jobName, String node, Instant startedAt, Duration took, String done, @Nullable String error) {
        this.id = TimeOrderedId.next();
        this.jobName = jobName;
        this.node = node;
        this.startedAt = startedAt;
        this.durationMs = took.toMillis();
        this.outcome = error == null ? JobOutcome.SUCCEEDED : JobOutcome.FAILED;
        this.done = shortened(done, LONGEST_RESULT);
        this.error = error == null ? null : shortened(error, LONGEST_ERROR);
    }

    protected JobRun() {}

    FinishedRun read() {
        return new FinishedRun(
                id, jobName, node, startedAt, Duration.ofMillis(durationMs), outcome, done, Optional.ofNullable(error));
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
