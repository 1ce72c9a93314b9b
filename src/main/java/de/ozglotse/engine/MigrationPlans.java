package de.ozglotse.engine;

import de.ozglotse.workflow.MigrationObstacle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CreateMigrationPlanCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanBuilderImpl;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionsBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * Says which element of one version goes on as which element of another: those with the same id in the same part of the
 * process, and what an administrator chose. Dates stay as they are, so nothing is ever set anew.
 */
@Component
class MigrationPlans {

    private final ProcessEngineConfigurationImpl engine;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    MigrationPlans(ProcessEngineConfigurationImpl engine, RuntimeService runtime, RepositoryService repository) {
        this.engine = engine;
        this.runtime = runtime;
        this.repository = repository;
    }

    /**
     * @param from definition id of the version that runs
     * @param to definition id of the version that is to run
     * @param choices target element by source element, beside those that are equal
     * @throws MigrationPlanValidationException if the engine does not allow a choice
     */
    MigrationPlan plan(String from, String to, Map<String, String> choices) {
        MigrationInstructionsBuilder plan = builder(from, to);
        choices.forEach(plan::mapActivities);
        return plan.build();
    }

    /** @return why an element that the plan leaves out cannot go on under its own id */
    MigrationObstacle obstacle(MigrationPlan plan, String element) {
        if (model(plan.getTargetProcessDefinitionId()).getModelElementById(inner(element)) == null) {
            return MigrationObstacle.REMOVED;
        }
        return refusal(plan, element, element).orElse(MigrationObstacle.OTHER_PART);
    }

    /** @return the user tasks of the target version as which a user task that the plan leaves out could go on */
    List<String> alternatives(MigrationPlan plan, String element) {
        return model(plan.getTargetProcessDefinitionId()).getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getId)
                .filter(target -> refusal(plan, element, target).isEmpty())
                .toList();
    }

    /** Asks the engine within one command: an exception that leaves a command would doom the caller's transaction. */
    private Optional<MigrationObstacle> refusal(MigrationPlan plan, String element, String target) {
        MigrationPlanBuilderImpl attempt = (MigrationPlanBuilderImpl)
                builder(plan.getSourceProcessDefinitionId(), plan.getTargetProcessDefinitionId())
                        .mapActivities(element, target);
        return engine.getCommandExecutorTxRequired().execute(context -> {
            try {
                new CreateMigrationPlanCmd(attempt).execute(context);
                return Optional.empty();
            } catch (MigrationPlanValidationException e) {
                return Optional.of(MigrationObstacles.of(e.getValidationReport(), element));
            }
        });
    }

    private MigrationInstructionsBuilder builder(String from, String to) {
        return runtime.createMigrationPlan(from, to).mapEqualActivities();
    }

    /** @return the element that the plan lets this one go on as */
    static Optional<String> target(MigrationPlan plan, String element) {
        return plan.getInstructions().stream()
                .filter(instruction -> instruction.getSourceActivityId().equals(element))
                .map(MigrationInstruction::getTargetActivityId)
                .findFirst();
    }

    /** The engine gives the several runs of an element an id of their own. */
    static String inner(String element) {
        return element.endsWith(ProcessMoves.BODY)
                ? element.substring(0, element.length() - ProcessMoves.BODY.length())
                : element;
    }

    private BpmnModelInstance model(String definition) {
        return repository.getBpmnModelInstance(definition);
    }
}
