package de.ozglotse.flows;

import de.ozglotse.shared.Actor;
import de.ozglotse.workflow.DeployedProcess;
import de.ozglotse.workflow.MigrationOrder;
import de.ozglotse.workflow.MigrationPreview;
import de.ozglotse.workflow.MigrationRun;
import de.ozglotse.workflow.ProcessVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.test.context.TestComponent;

/** Brings out new versions of processes and moves what runs to them; everything is withdrawn after the test. */
@TestComponent
public class Releases {

    static final Actor ADMINISTRATOR = Actor.user("Tobias Renz");

    private final ProcessVersions versions;
    private final RepositoryService repository;
    private final Batches batches;
    private final List<String> deployments = new ArrayList<>();

    Releases(ProcessVersions versions, RepositoryService repository, Batches batches) {
        this.versions = versions;
        this.repository = repository;
        this.batches = batches;
    }

    void deploy(ChangedModel model) {
        deployments.add(model.deploy(repository));
    }

    void withdraw() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
        deployments.clear();
    }

    MigrationPreview preview(String process, Map<String, String> choices) {
        return versions.preview(order(process, choices)).orElseThrow();
    }

    UUID start(String process, Map<String, String> choices) {
        return versions.start(order(process, choices), ADMINISTRATOR);
    }

    MigrationRun migrate(String process, Map<String, String> choices) {
        UUID migration = start(process, choices);
        batches.finish();
        return versions.find(migration).orElseThrow();
    }

    /** @return from the version before the newest to the newest */
    MigrationOrder order(String process, Map<String, String> choices) {
        List<DeployedProcess.Version> known = versions.all().stream()
                .filter(found -> found.key().equals(process))
                .findFirst()
                .orElseThrow()
                .versions();
        return new MigrationOrder(process, known.get(1).number(), known.get(0).number(), choices);
    }
}
