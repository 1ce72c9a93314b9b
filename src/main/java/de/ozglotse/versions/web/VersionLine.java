package de.ozglotse.versions.web;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.workflow.DeployedProcess;
import java.util.stream.Stream;

/**
 * One version in the list of all versions.
 *
 * @param process key of the process
 */
public record VersionLine(String process, String label, DeployedProcess.Version version) {

    static Stream<VersionLine> of(DeployedProcess process) {
        return process.versions().stream().map(version -> new VersionLine(process.key(), process.label(), version));
    }

    public String deployed() {
        return CountyTime.text(version.deployedAt());
    }

    /** @return whether something runs here that could run in the newest version */
    public boolean outdated() {
        return !version.newest() && version.instances() > 0;
    }
}
