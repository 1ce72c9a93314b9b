package de.ozglotse.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts {@link MigrationJobs} into the engine, in the place of its own. */
@Component
class MigrationPlugin extends AbstractProcessEnginePlugin {

    private final MigrationJobs jobs;

    MigrationPlugin(MigrationJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomBatchJobHandlers(List.of(jobs));
    }
}
