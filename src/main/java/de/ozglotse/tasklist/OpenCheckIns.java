package de.ozglotse.tasklist;

import de.ozglotse.okr.CheckInTasks;
import de.ozglotse.shared.CaseKey;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the open task in which a Strategieteam gives its weekly check-in. */
@Component
class OpenCheckIns implements CheckInTasks {

    private final WorkOverview work;

    OpenCheckIns(WorkOverview work) {
        this.work = work;
    }

    @Override
    public Optional<String> open(String handlungsfeld) {
        return work.of(CaseKey.COUNTY).stream()
                .filter(step -> step.stepKey().equals(STEP) && step.label().endsWith(": " + handlungsfeld))
                .map(step -> "/aufgaben/" + step.id())
                .findFirst();
    }
}
