package de.ozglotse.engine;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.DueJob;
import de.ozglotse.workflow.DueWork;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** Runs the engine's jobs one by one under a time that is set; the only place that touches the engine's own clock. */
@Component
class CamundaDueWork implements DueWork {

    private static final Comparator<DueJob> ORDER = Comparator.comparing(DueJob::at)
            .thenComparing(job -> job.caseKey().map(CaseKey::value).orElse(""))
            .thenComparing(DueJob::label);

    private final ManagementService management;
    private final RuntimeService runtime;
    private final ProcessModels models;

    CamundaDueWork(ManagementService management, RuntimeService runtime, ProcessModels models) {
        this.management = management;
        this.runtime = runtime;
        this.models = models;
    }

    @Override
    public void setTime(Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
    }

    @Override
    public void resetTime() {
        ClockUtil.reset();
    }

    @Override
    public Optional<DueJob> next(Instant until) {
        return Stream.concat(waiting().messages().list().stream(), timers(until))
                .map(this::dueJob)
                .filter(job -> !job.at().isAfter(until))
                .min(ORDER);
    }

    @Override
    public void run(DueJob job) {
        management.executeJob(job.id());
    }

    /** Several may be due at the same instant, and the database would name any of them first. */
    private Stream<Job> timers(Instant until) {
        List<Job> first = timersBefore(until).listPage(0, 2);
        boolean tie = first.size() == 2
                && first.get(0).getDuedate().equals(first.get(1).getDuedate());
        return tie
                ? timersBefore(first.get(0).getDuedate().toInstant().plusMillis(1)).list().stream()
                : first.stream().limit(1);
    }

    private JobQuery timersBefore(Instant instant) {
        return waiting()
                .timers()
                .duedateLowerThan(Date.from(instant))
                .orderByJobDuedate()
                .asc();
    }

    private JobQuery waiting() {
        return management.createJobQuery().active().withRetriesLeft();
    }

    /** A moment after its date, as the job executor would come: at the very instant a cycle would begin once more. */
    private DueJob dueJob(Job job) {
        Instant at = Optional.ofNullable(job.getDuedate())
                .map(date -> date.toInstant().plusMillis(1))
                .orElseGet(() -> ClockUtil.getCurrentTime().toInstant());
        return new DueJob(job.getId(), at, caseKey(job), label(job));
    }

    private Optional<CaseKey> caseKey(Job job) {
        return Optional.ofNullable(job.getProcessInstanceId())
                .map(id -> runtime.createProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .map(ProcessInstance::getBusinessKey)
                .map(CaseKey::new);
    }

    private String label(Job job) {
        return Optional.ofNullable(job.getJobDefinitionId())
                .map(id -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(id)
                        .singleResult())
                .filter(definition -> definition.getProcessDefinitionId() != null)
                .map(this::elementName)
                .orElse("");
    }

    private String elementName(JobDefinition definition) {
        FlowElement element =
                models.model(definition.getProcessDefinitionId()).getModelElementById(definition.getActivityId());
        return element == null || element.getName() == null ? definition.getActivityId() : element.getName();
    }
}
