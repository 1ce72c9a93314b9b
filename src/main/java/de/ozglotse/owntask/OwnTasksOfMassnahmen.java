package de.ozglotse.owntask;

import de.ozglotse.okr.MassnahmeTasks;
import de.ozglotse.owntask.OwnTaskTable.ForMassnahme;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows at a Maßnahme the tasks that people added for it. */
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
        return table.ofMassnahme(massnahme).stream().map(this::task).toList();
    }

    private Task task(ForMassnahme added) {
        Optional<WaitingStep> open = work.of(added.caseKey()).stream()
                .filter(step -> step.process().equals(OwnTasks.PROCESS))
                .filter(step -> step.label().equals(added.title()))
                .findFirst();
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
