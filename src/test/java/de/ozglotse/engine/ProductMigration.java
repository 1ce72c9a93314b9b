package de.ozglotse.engine;

import de.ozglotse.workflow.MigrationPreview.Staying;
import de.ozglotse.workflow.MigrationPreview.WaitState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.migration.MigrationPlan;

/** The product's own plan and preview of a migration, on an engine without the application around it. */
public final class ProductMigration {

    private final ProcessEngine engine;
    private final MigrationPlan plan;
    private final MigrationPreviews previews;
    private final List<WaitState> waitStates;

    private ProductMigration(ProcessEngine engine, MigrationPlan plan, MigrationPreviews previews) {
        this.engine = engine;
        this.plan = plan;
        this.previews = previews;
        this.waitStates = previews.waitStates(plan, Set.of());
    }

    /** @param from definition id of the version that runs */
    public static ProductMigration of(ProcessEngine engine, String from, String to) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var plans = new MigrationPlans(configuration, engine.getRuntimeService(), engine.getRepositoryService());
        var previews = new MigrationPreviews(
                configuration,
                engine.getRuntimeService(),
                engine.getManagementService(),
                new ProcessModels(engine.getRepositoryService()),
                plans);
        return new ProductMigration(engine, plans.plan(from, to, Map.of()), previews);
    }

    public List<WaitState> waitStates() {
        return waitStates;
    }

    /** @return where something waits now */
    public Set<String> waiting() {
        Set<String> places =
                waitStates.stream().map(state -> state.element().id()).collect(Collectors.toSet());
        return previews.waiting(plan).keySet().stream().filter(places::contains).collect(Collectors.toSet());
    }

    /** As the product does it for each process instance of a batch. */
    public void migrate(String processInstance) {
        var execution = (MigrationPlanExecutionBuilderImpl)
                engine.getRuntimeService().newMigration(plan).processInstanceIds(processInstance);
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    EventTriggers before = EventTriggers.of(context, processInstance);
                    new MigrateProcessInstanceCmd(execution, true).execute(context);
                    before.dropRevived(context, plan);
                    return null;
                });
    }

    public List<Staying> staying() {
        return previews.staying(plan);
    }
}
