package org.gongfang.operations;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.JobListener;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Writes down every run of every job when it ends. A run that cannot be written down was a run all the same. */
@Component
class JobRecorder implements JobListener, SchedulerFactoryBeanCustomizer {

    private static final Logger LOG = LoggerFactory.getLogger(JobRecorder.class);

    // Asked for late: the scheduler is built before repositories are.
    private final ObjectProvider<JobRuns> runs;
    private final ObjectProvider<TransactionOperations> transaction;
    private final Clock clock;

    JobRecorder(ObjectProvider<JobRuns> runs, ObjectProvider<TransactionOperations> transaction, Clock clock) {
        this.runs = runs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void customize(SchedulerFactoryBean factory) {
        factory.setGlobalJobListeners(this);
    }

    @Override
    public String getName() {
        return "job-recorder";
    }

    @Override
    public void jobToBeExecuted(JobExecutionContext context) {
        // Only the end is written down: it knows everything.
    }

    @Override
    public void jobExecutionVetoed(JobExecutionContext context) {
        // Nothing vetoes jobs here.
    }

    @Override
    public void jobWasExecuted(JobExecutionContext context, @Nullable JobExecutionException failure) {
        var job = context.getJobDetail().getKey().getName();
        var took = Duration.ofMillis(Math.max(context.getJobRunTime(), 0));
        if (failure != null) {
            LOG.error("Job {} failed", job, failure);
        }
        try {
            var run = new JobRun(
                    job,
                    context.getScheduler().getSchedulerInstanceId(),
                    clock.instant().minus(took),
                    took,
                    context.getResult() == null ? "" : context.getResult().toString(),
                    failure == null ? null : cause(failure));
            transaction
                    .getObject()
                    .executeWithoutResult(status -> runs.getObject().save(run));
        } catch (SchedulerException | DataAccessException | TransactionException notWritten) {
            LOG.warn("The run of job {} could not be written down: {}", job, notWritten.getMessage());
        }
    }

    /** The message of the innermost cause, which Quartz wraps several times. */
    private static String cause(Throwable failure) {
        var innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.getClass().getSimpleName() + ": " + innermost.getMessage();
    }
}
