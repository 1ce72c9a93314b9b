package de.ozglotse.engine;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the findings that stopped the start instead of a stack trace. */
class ModelCheckFailureAnalyzer extends AbstractFailureAnalyzer<ModelCheckFailed> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ModelCheckFailed cause) {
        String findings = cause.findings().stream()
                .map(finding -> "  - " + finding.line())
                .collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "The process models break their conventions:\n\n" + findings,
                "Correct the models as each line says (processes/README.md), raise their version tags and start again.",
                cause);
    }
}
