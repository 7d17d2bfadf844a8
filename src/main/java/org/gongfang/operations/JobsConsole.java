package org.gongfang.operations;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongfang.identity.AuditTrail;
import org.gongfang.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every job of the scheduler, its runs, and the levers an admin has. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class JobsConsole {

    private final Scheduler scheduler;
    private final JobRuns runs;
    private final AuditTrail audit;

    JobsConsole(Scheduler scheduler, JobRuns runs, AuditTrail audit) {
        this.scheduler = scheduler;
        this.runs = runs;
        this.audit = audit;
    }

    /** All jobs by name. */
    @Transactional(readOnly = true)
    public List<JobState> jobs() {
        var latest = runs.latest().stream()
                .map(JobRun::read)
                .collect(toMap(FinishedRun::job, identity(), (one, other) -> other));
        return asking(() -> {
            var states = new ArrayList<JobState>();
            for (var key : scheduler.getJobKeys(GroupMatcher.anyJobGroup())) {
                states.add(state(key, latest));
            }
            states.sort(Comparator.comparing(JobState::name));
            return states;
        });
    }

    /** One page of the finished runs, the newest first; of one job or all, of one outcome or any. */
    @Transactional(readOnly = true)
    public List<FinishedRun> history(@Nullable String job, @Nullable JobOutcome outcome, Pageable page) {
        return runs.list(job, outcome, page).stream().map(JobRun::read).toList();
    }

    /** Runs it as soon as a node has a free thread, paused or not. */
    @Transactional
    public void runNow(String job) {
        var key = existing(job);
        asking(() -> {
            scheduler.triggerJob(key);
            return key;
        });
        audit.record("job-run", job, "");
    }

    /** Lets it run no more, on any node, until it is resumed. */
    @Transactional
    public void pause(String job) {
        var key = existing(job);
        asking(() -> {
            scheduler.pauseJob(key);
            return key;
        });
        audit.record("job-paused", job, "");
    }

    @Transactional
    public void resume(String job) {
        var key = existing(job);
        asking(() -> {
            scheduler.resumeJob(key);
            return key;
        });
        audit.record("job-resumed", job, "");
    }

    private JobKey existing(String job) {
        var key = JobKey.jobKey(job);
        if (!asking(() -> scheduler.checkExists(key))) {
            throw new NotFound();
        }
        return key;
    }

    private JobState state(JobKey key, Map<String, FinishedRun> latest) throws SchedulerException {
        var triggers = scheduler.getTriggersOfJob(key);
        var next = triggers.stream()
                .map(Trigger::getNextFireTime)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        boolean paused = !triggers.isEmpty();
        for (var trigger : triggers) {
            paused &= scheduler.getTriggerState(trigger.getKey()) == Trigger.TriggerState.PAUSED;
        }
        return new JobState(
                key.getName(), Optional.ofNullable(latest.get(key.getName())), next.map(Date::toInstant), paused);
    }

    private static <T> T asking(Question<T> question) {
        try {
            return question.ask();
        } catch (SchedulerException unavailable) {
            throw new IllegalStateException("The scheduler does not answer", unavailable);
        }
    }

    /** Something asked of the scheduler. */
    private interface Question<T> {
        T ask() throws SchedulerException;
    }
}
