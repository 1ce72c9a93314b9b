package de.ozglotse.owntask;

import de.ozglotse.workflow.SubjectNames;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls the step of a task as somebody called the task. */
@Component
class OwnTaskNames implements SubjectNames {

    static final String VARIABLE = "eigeneAufgabe";

    private final OwnTaskTable tasks;

    OwnTaskNames(OwnTaskTable tasks) {
        this.tasks = tasks;
    }

    @Override
    public String variable() {
        return VARIABLE;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> nameOf(String key) {
        return tasks.find(key).map(OwnTask::title);
    }

    @Override
    public boolean replacesLabel() {
        return true;
    }
}
