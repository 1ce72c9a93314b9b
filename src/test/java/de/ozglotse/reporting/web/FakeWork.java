package de.ozglotse.reporting.web;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepStatus;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.workflow.StepId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Open steps without a task list. */
class FakeWork implements WorkOverview {

    private final List<WaitingStep> waiting = new ArrayList<>();

    void open(String ags, String process, String label, StepStatus status, LocalDate due) {
        waiting.add(new WaitingStep(
                new StepId("step-" + waiting.size()),
                new CaseKey(ags),
                ags,
                process,
                "Behördenkonto einrichten",
                "UserTask",
                label,
                "egov",
                Optional.empty(),
                status,
                status == StepStatus.WARTET_AUF_RATHAUS,
                Optional.ofNullable(due),
                ReportingPages.NOW));
    }

    @Override
    public List<WaitingStep> all() {
        return List.copyOf(waiting);
    }

    @Override
    public List<WaitingStep> of(CaseKey caseKey) {
        return waiting.stream().filter(step -> step.caseKey().equals(caseKey)).toList();
    }
}
