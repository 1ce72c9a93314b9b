package de.ozglotse.engine;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepRevised;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Lets an open step follow its model after a migration, of which the engine tells no task listener: what it is called and
 * whose it is, and whether a companion follows it up.
 */
@Component
class StepRevision {

    private final ProcessModels models;
    private final RathausFollowUp followUp;
    private final Subjects subjects;
    private final ApplicationEventPublisher publisher;

    StepRevision(
            ProcessModels models, RathausFollowUp followUp, Subjects subjects, ApplicationEventPublisher publisher) {
        this.models = models;
        this.followUp = followUp;
        this.subjects = subjects;
        this.publisher = publisher;
    }

    void of(TaskEntity task) {
        StepModel model = models.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        CaseKey caseKey = new CaseKey(task.getProcessInstance().getBusinessKey());
        boolean followed = task.getVariableLocal(Variable.FOLLOW_UP) != null;
        publisher.publishEvent(new StepRevised(
                new StepId(task.getId()),
                caseKey,
                subjects.definition(model, task::getVariable),
                models.label(task.getProcessDefinitionId())));
        if (followed && !model.definition().confirmable()) {
            followUp.end(task);
            task.removeVariableLocal(Variable.FOLLOW_UP);
        } else if (!followed && model.definition().confirmable()) {
            followUp.begin(task, caseKey, model.reminder());
        }
    }
}
