package de.ozglotse.workflow;

import java.time.Instant;
import java.util.List;

/**
 * A process with all its deployed versions.
 *
 * @param key id of the process
 * @param label name of the process, in German
 * @param versions newest first, never empty
 */
public record DeployedProcess(String key, String label, List<Version> versions) {

    public DeployedProcess {
        versions = List.copyOf(versions);
    }

    /**
     * One deployed version.
     *
     * @param number counts the deployments of this process
     * @param tag the model's own version
     * @param instances how many of it run now
     */
    public record Version(int number, String tag, Instant deployedAt, long instances, boolean newest) {}
}
