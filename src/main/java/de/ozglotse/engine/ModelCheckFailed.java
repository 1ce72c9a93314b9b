package de.ozglotse.engine;

import java.util.List;
import java.util.stream.Collectors;

/** A deployed model is so wrong that the application must not start with it. */
class ModelCheckFailed extends RuntimeException {

    private final transient List<Finding> findings;

    ModelCheckFailed(List<Finding> findings) {
        super(findings.stream()
                .map(Finding::line)
                .collect(Collectors.joining("\n", "The process models have errors:\n", "")));
        this.findings = List.copyOf(findings);
    }

    List<Finding> findings() {
        return findings;
    }
}
