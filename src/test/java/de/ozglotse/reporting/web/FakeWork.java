package de.ozglotse.reporting.web;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepStatus;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.workflow.StepId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Open steps without a task list. */
class FakeWork implements WorkOverview {

    private final List<WaitingStep> waiting = new ArrayList<>();

    void open(String ags, String process, String label, StepStatus status, LocalDate due) {
        open(ags, process, "UserTask", label, status, due, ReportingPages.NOW);
    }

    void open(String ags, String process, String step, String label, LocalDate due, Duration since) {
        open(ags, process, step, label, StepStatus.OFFEN, due, ReportingPages.NOW.minus(since));
    }

    private void open(
            String ags, String process, String step, String label, StepStatus status, LocalDate due, Instant since) {
        waiting.add(new WaitingStep(
                new StepId("step-" + waiting.size()),
                new CaseKey(ags),
                ags,
                process,
                "Behördenkonto einrichten",
                step,
                label,
                "egov",
                Optional.empty(),
                status,
                status == StepStatus.WARTET_AUF_RATHAUS,
                Optional.ofNullable(due),
                since));
    }

    @Override
    public List<WaitingStep> all() {
        return List.copyOf(waiting);
    }

    @Override
    public List<WaitingStep> of(Collection<CaseKey> cases) {
        return waiting.stream().filter(step -> cases.contains(step.caseKey())).toList();
    }
}
