package de.ozglotse.engine;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Holds the deployed models to the conventions before the application serves anybody: errors stop the start. */
@Component
class ModelCheck implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ModelCheck.class);

    private final RepositoryService repository;
    private final List<ModelRule> rules;

    ModelCheck(RepositoryService repository, List<ModelRule> rules) {
        this.repository = repository;
        this.rules = rules;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Finding> findings = findings();
        findings.stream()
                .filter(finding -> !finding.isError())
                .forEach(finding -> LOG.warn("Process model {}", finding.line()));
        List<Finding> errors = findings.stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            throw new ModelCheckFailed(errors);
        }
    }

    /** @return what the newest versions do against the rules */
    List<Finding> findings() {
        List<CheckedModel> models = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(definition ->
                        new CheckedModel(definition.getKey(), repository.getBpmnModelInstance(definition.getId())))
                .toList();
        return rules.stream().flatMap(rule -> rule.check(models)).toList();
    }
}
