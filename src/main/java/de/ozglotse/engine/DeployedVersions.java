package de.ozglotse.engine;

import de.ozglotse.shared.NotFound;
import de.ozglotse.workflow.DeployedProcess;
import de.ozglotse.workflow.DeployedProcess.Version;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Looks up which versions of the processes are deployed. */
@Component
class DeployedVersions {

    private final RepositoryService repository;
    private final RuntimeService runtime;

    DeployedVersions(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    List<String> keys() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getKey)
                .toList();
    }

    Optional<DeployedProcess> process(String key) {
        List<ProcessDefinition> definitions = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
        if (definitions.isEmpty()) {
            return Optional.empty();
        }
        ProcessDefinition newest = definitions.get(0);
        return Optional.of(new DeployedProcess(
                key,
                newest.getName(),
                definitions.stream()
                        .map(definition -> version(definition, definition.equals(newest)))
                        .toList()));
    }

    /** @return the engine's id of the version */
    String definition(String key, int number) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .processDefinitionVersion(number)
                        .singleResult())
                .map(ProcessDefinition::getId)
                .orElseThrow(() -> new NotFound("No version " + number + " of " + key));
    }

    private Version version(ProcessDefinition definition, boolean newest) {
        return new Version(
                definition.getVersion(),
                definition.getVersionTag(),
                repository
                        .createDeploymentQuery()
                        .deploymentId(definition.getDeploymentId())
                        .singleResult()
                        .getDeploymentTime()
                        .toInstant(),
                runtime.createProcessInstanceQuery()
                        .processDefinitionId(definition.getId())
                        .count(),
                newest);
    }
}
