package de.ozglotse.processes;

import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;

/** The one engine that all process tests share: in memory, without job executor, with every model deployed. */
final class TestEngine {

    private static final ProcessEngine ENGINE = start();

    private TestEngine() {}

    static ProcessEngine engine() {
        return ENGINE;
    }

    private static ProcessEngine start() {
        var configuration = configuration("process-tests");
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setHistory("activity");
        return withShippedModels(configuration);
    }

    /** @return what all engines of these tests have in common: no application around them, and nothing runs by itself */
    static StandaloneInMemProcessEngineConfiguration configuration(String name) {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setExpressionManager(new MockExpressionManager());
        return configuration;
    }

    static ProcessEngine withShippedModels(ProcessEngineConfiguration configuration) {
        var engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        ModelFile.all().forEach(model -> deployment.addModelInstance(model.id() + ".bpmn", model.bpmn()));
        deployment.deploy();
        return engine;
    }
}
