package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.TestClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;

/** What the passing of time does to a municipality's processes: moves the clock and runs what is due then. */
@TestComponent
public class Timers {

    static final String REMINDER = "StartEvent_ReminderDue";
    static final String ESCALATION = "IntermediateEvent_AntwortOverdue";
    static final String WIEDERVORLAGE = "IntermediateEvent_WiedervorlageReached";
    static final String LETTER = "IntermediateEvent_SendTimeReached";

    private final ManagementService management;
    private final RuntimeService runtime;
    private final TestClock clock;

    Timers(ManagementService management, RuntimeService runtime, TestClock clock) {
        this.management = management;
        this.runtime = runtime;
        this.clock = clock;
    }

    /** @return when the timers of this element are due, earliest first */
    List<Instant> due(Town town, String element) {
        return jobs(town, element).stream()
                .map(job -> job.getDuedate().toInstant())
                .sorted()
                .toList();
    }

    /** Lets the only timer of this element fire, a moment after it is due, as the job executor would find it. */
    void fire(Town town, String element) {
        // at the very instant a cycle would begin once more
        fireAt(town, element, only(town, element).getDuedate().toInstant().plusMillis(1));
    }

    /** Lets the only timer of this element fire at that time: it was due before the process came to it. */
    void fireAt(Town town, String element, Instant time) {
        clock.set(time);
        management.executeJob(only(town, element).getId());
    }

    /** Lets the earliest timer of this element fire; others are of processes that came later. */
    void fireFirst(Town town, String element) {
        Job first = jobs(town, element).stream()
                .min(Comparator.comparing(Job::getDuedate))
                .orElseThrow();
        clock.set(first.getDuedate().toInstant().plusMillis(1));
        management.executeJob(first.getId());
    }

    /** Lets all timers of this element fire, which must be due at the same moment. */
    void fireAll(Town town, String element) {
        List<Job> jobs = jobs(town, element);
        assertThat(jobs).as("timers of " + element).isNotEmpty();
        clock.set(jobs.get(0).getDuedate().toInstant().plusMillis(1));
        jobs.forEach(job -> management.executeJob(job.getId()));
    }

    private Job only(Town town, String element) {
        List<Job> jobs = jobs(town, element);
        assertThat(jobs).as("timers of " + element).hasSize(1);
        return jobs.get(0);
    }

    private List<Job> jobs(Town town, String element) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(town.caseKey().value())
                .list()
                .stream()
                .flatMap(instance ->
                        management
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(element)
                                .list()
                                .stream())
                .toList();
    }
}
