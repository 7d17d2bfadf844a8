package org.gongfang.operations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The finished runs in the database. */
interface JobRuns extends Repository<JobRun, UUID> {

    JobRun save(JobRun run);

    /** The last run of every job, in one statement. */
    @Query("""
            select run from JobRun run where run.startedAt =
            (select max(other.startedAt) from JobRun other where other.jobName = run.jobName)
            """)
    List<JobRun> latest();

    @Query("""
            select run from JobRun run where (:job is null or run.jobName = :job)
            and (:outcome is null or run.outcome = :outcome)
            order by run.startedAt desc, run.id desc
            """)
    List<JobRun> list(@Nullable String job, @Nullable JobOutcome outcome, Pageable page);

    @Query("select max(run.startedAt) from JobRun run")
    Optional<Instant> lastStart();

    @Modifying
    @Query("""
            delete from JobRun run where run.startedAt < :before
            or (run.startedAt < :idleBefore and run.outcome = org.gongfang.operations.JobOutcome.SUCCEEDED
            and run.done in ('', '0'))
            """)
    int deleteOld(Instant before, Instant idleBefore);
}
