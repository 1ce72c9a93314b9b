package de.ozglotse.flows;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;

/** Does what the job executor would do for the engine's batches. */
@TestComponent
public class Batches {

    private static final Set<String> FRAME = Set.of("batch-seed-job", "batch-monitor-job");
    private static final String MIGRATION = "instance-migration";

    private final ManagementService management;

    Batches(ManagementService management) {
        this.management = management;
    }

    /** Creates the jobs of all batches, one for each process instance. */
    void seed() {
        jobs("batch-seed-job").forEach(this::execute);
    }

    List<Job> open() {
        return jobs(MIGRATION);
    }

    /** As often as the engine would try it by itself. */
    void exhaust(Job job) {
        while (management.createJobQuery().jobId(job.getId()).withRetriesLeft().count() == 1) {
            try {
                execute(job);
            } catch (RuntimeException e) {
                // the engine counts this attempt and keeps the message
            }
        }
    }

    /** Runs everything to its end. */
    void finish() {
        seed();
        open().forEach(this::execute);
        FRAME.forEach(type -> jobs(type).forEach(this::execute));
    }

    void execute(Job job) {
        management.executeJob(job.getId());
    }

    private List<Job> jobs(String type) {
        return management.createJobDefinitionQuery().list().stream()
                .filter(definition -> definition.getJobType().equals(type))
                .map(JobDefinition::getId)
                .flatMap(definition -> management.createJobQuery().jobDefinitionId(definition).list().stream())
                .toList();
    }
}
