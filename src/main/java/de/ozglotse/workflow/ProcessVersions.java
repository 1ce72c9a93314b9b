package de.ozglotse.workflow;

import de.ozglotse.shared.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The deployed versions of the processes, and the migration of what runs from one to another. */
public interface ProcessVersions {

    /** @return every process, ordered by label */
    List<DeployedProcess> all();

    /**
     * @return what the migration would do now; empty if there is no such process or version
     * @throws de.ozglotse.shared.Refused if the engine does not allow one of the choices
     */
    Optional<MigrationPreview> preview(MigrationOrder order);

    /**
     * Starts a migration of everything that runs in the version; the engine's jobs do the rest, one after the other.
     *
     * @return its id
     * @throws de.ozglotse.shared.NotFound if there is no such process or version
     * @throws de.ozglotse.shared.Refused if one of this process is still running, nothing runs in the version, or the
     *     engine does not allow one of the choices
     */
    UUID start(MigrationOrder order, Actor by);

    Optional<MigrationRun> find(UUID migration);

    /** @return the migration of this process that has not ended, if there is one */
    Optional<MigrationRun> running(String process);

    /** @return the last ones, newest first */
    List<MigrationRun> recent();

    /** Lets everything that went wrong be tried again. */
    void retry(UUID migration, Actor by);

    /** Ends a migration; what is not settled yet stays in its version. */
    void leaveRest(UUID migration, Actor by);
}
