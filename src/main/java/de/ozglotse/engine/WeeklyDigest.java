package de.ozglotse.engine;

import de.ozglotse.digest.WeeklyReport;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sends the weekly report again and again: each one plans the next one in the engine. If two nodes begin at the same
 * moment, one of two plans ends with the next report, and nobody is written to twice.
 */
@Component("sendWeeklyReport")
class WeeklyDigest implements JavaDelegate {

    private static final String PROCESS = "weekly-digest";

    private final WeeklyReport report;
    private final RuntimeService runtime;

    WeeklyDigest(WeeklyReport report, @Lazy RuntimeService runtime) {
        this.report = report;
        this.runtime = runtime;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        planUnlessPlanned(0);
    }

    @Override
    public void execute(DelegateExecution execution) {
        report.send();
        planUnlessPlanned(1);
    }

    /** @param running how many may run already, this one among them */
    private void planUnlessPlanned(long running) {
        if (runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).count() <= running) {
            report.next().ifPresent(this::plan);
        }
    }

    private void plan(Instant at) {
        runtime.startProcessInstanceByKey(
                PROCESS, Variables.createVariables().putValue(Variable.REPORT_AT, Date.from(at)));
    }
}
