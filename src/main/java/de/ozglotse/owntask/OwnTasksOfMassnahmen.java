package de.ozglotse.owntask;

import de.ozglotse.okr.MassnahmeTasks;
import de.ozglotse.owntask.OwnTaskTable.ForMassnahme;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepOpened;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows at which steps the added tasks stand, and shows at a Maßnahme those that were added for it. */
@Component
class OwnTasksOfMassnahmen implements MassnahmeTasks {

    private final OwnTaskTable table;
    private final WorkOverview work;

    OwnTasksOfMassnahmen(OwnTaskTable table, WorkOverview work) {
        this.table = table;
        this.work = work;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> of(long massnahme) {
        List<ForMassnahme> added = table.ofMassnahme(massnahme);
        Set<CaseKey> cases = added.stream().map(ForMassnahme::caseKey).collect(Collectors.toSet());
        Map<StepId, WaitingStep> open =
                work.of(cases).stream().collect(Collectors.toMap(WaitingStep::id, step -> step));
        return added.stream()
                .map(each -> task(each, each.step().map(open::get)))
                .toList();
    }

    /** Also after an answer of the town hall that leaves something to do, or after an undo: then it is another step. */
    @EventListener
    void on(StepOpened opened) {
        if (opened.definition().process().equals(OwnTasks.PROCESS)) {
            opened.definition().subject().ifPresent(subject -> table.standsAt(subject.key(), opened.id()));
        }
    }

    private static Task task(ForMassnahme added, Optional<WaitingStep> open) {
        return new Task(
                added.title(),
                open.flatMap(WaitingStep::due).orElse(added.due()),
                open.isEmpty(),
                open.map(step -> "/aufgaben/" + step.id()).orElseGet(() -> page(added.caseKey())));
    }

    private static String page(CaseKey caseKey) {
        return caseKey.isMunicipality() ? "/gemeinden/" + caseKey : "/landkreis";
    }
}
