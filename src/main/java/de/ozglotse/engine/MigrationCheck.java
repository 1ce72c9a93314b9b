package de.ozglotse.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.impl.migration.instance.parser.MigratingInstanceParser;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingProcessInstanceValidationReportImpl;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;

/** The first half of the engine's own migration of one process instance: looks whether it would succeed. */
final class MigrationCheck extends MigrateProcessInstanceCmd {

    MigrationCheck(RuntimeService runtime, MigrationPlan plan) {
        super((MigrationPlanExecutionBuilderImpl) runtime.newMigration(plan), true);
    }

    MigratingProcessInstanceValidationReport report(CommandContext context, String processInstance) {
        var report = new MigratingProcessInstanceValidationReportImpl();
        var parser = new MigratingInstanceParser(
                context.getProcessEngineConfiguration().getProcessEngine());
        var migrating = parser.parse(processInstance, executionBuilder.getMigrationPlan(), report);
        validateInstructions(context, migrating, report);
        return report;
    }
}
