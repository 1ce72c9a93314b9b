package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** Drives the running process of one case: completes steps, reports events and lets timers fire when they are due. */
final class CaseDriver {

    static final Instant START = Instant.parse("2023-01-09T08:00:00Z");
    static final String AGS = "08417010";

    private final ProcessEngine engine = TestEngine.engine();
    private final String process;
    private final ProcessInstance instance;

    private CaseDriver(String process, ProcessInstance instance) {
        this.process = process;
        this.instance = instance;
    }

    static CaseDriver start(String process, Map<String, Object> variables) {
        var runtime = TestEngine.engine().getRuntimeService();
        return new CaseDriver(process, runtime.startProcessInstanceByKey(process, AGS, variables));
    }

    static CaseDriver start(String process) {
        return start(process, Map.of());
    }

    /** @return the driver of the one running instance that a call activity has started */
    static CaseDriver called(String process) {
        var drivers = allCalled(process);
        assertThat(drivers).as("running instances of " + process).hasSize(1);
        return drivers.get(0);
    }

    static List<CaseDriver> allCalled(String process) {
        var runtime = TestEngine.engine().getRuntimeService();
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(AGS)
                .list()
                .stream()
                .map(instance -> new CaseDriver(process, instance))
                .toList();
    }

    /** Completes the open step through its form, so that the model's own validation applies. */
    CaseDriver complete(String step, Object... answers) {
        var values = new HashMap<String, Object>();
        for (int i = 0; i < answers.length; i += 2) {
            values.put((String) answers[i], answers[i + 1]);
        }
        engine.getFormService().submitTaskForm(task(step).getId(), values);
        return this;
    }

    CaseDriver decline(String step, String reason) {
        engine.getTaskService().handleBpmnError(task(step).getId(), reason);
        return this;
    }

    CaseDriver report(String message) {
        return report(message, Map.of());
    }

    CaseDriver report(String message, Map<String, Object> variables) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceId(instance.getId())
                .setVariables(variables)
                .correlate();
        return this;
    }

    /** Moves the clock just past the moment at which the job is due, as the job executor would find it, and runs it. */
    CaseDriver fire(String timer) {
        var job = timer(timer);
        if (job.getDuedate() != null) {
            ClockUtil.setCurrentTime(Date.from(job.getDuedate().toInstant().plusMillis(1)));
        }
        engine.getManagementService().executeJob(job.getId());
        return this;
    }

    CaseDriver fire(String timer, Instant due) {
        assertThat(dueOf(timer)).as("due date of " + timer).isEqualTo(due);
        FlowNodeCoverage.dueAsserted(process, timer);
        return fire(timer);
    }

    Instant dueOf(String timer) {
        return timer(timer).getDuedate().toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    Job timer(String activity) {
        var jobs = jobs(activity);
        assertThat(jobs).as("open timers of " + activity).hasSize(1);
        return jobs.get(0);
    }

    List<Job> jobs(String activity) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(activity)
                .list();
    }

    Task task(String step) {
        var tasks = tasks().stream()
                .filter(task -> task.getTaskDefinitionKey().equals(step))
                .toList();
        assertThat(tasks).as("open " + step + " among " + openSteps()).isNotEmpty();
        return tasks.get(0);
    }

    List<String> openSteps() {
        return tasks().stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    CaseDriver opens(String... steps) {
        assertThat(openSteps()).containsExactlyInAnyOrder(steps);
        return this;
    }

    CaseDriver endsAt(String endEvent) {
        assertThat(isRunning()).as(process + " still runs: " + openSteps()).isFalse();
        assertThat(hasPassed(endEvent)).as("passed " + endEvent).isTrue();
        return this;
    }

    boolean isRunning() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                == 1;
    }

    boolean hasPassed(String activity) {
        return timesPassed(activity) > 0;
    }

    long timesPassed(String activity) {
        return engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .activityId(activity)
                .finished()
                .count();
    }

    private List<Task> tasks() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .list();
    }
}
