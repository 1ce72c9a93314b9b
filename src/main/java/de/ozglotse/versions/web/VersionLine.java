package de.ozglotse.versions.web;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.workflow.DeployedProcess;
import java.util.List;

/**
 * One version in the list of all versions.
 *
 * @param process key of the process
 */
public record VersionLine(String process, String label, DeployedProcess.Version version) {

    static List<VersionLine> of(List<DeployedProcess> processes) {
        return processes.stream()
                .flatMap(process -> process.versions().stream()
                        .map(version -> new VersionLine(process.key(), process.label(), version)))
                .toList();
    }

    public String deployed() {
        return CountyTime.text(version.deployedAt());
    }

    /** @return whether something runs here that could run in the newest version */
    public boolean outdated() {
        return !version.newest() && version.instances() > 0;
    }
}
