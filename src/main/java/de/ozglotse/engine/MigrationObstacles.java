package de.ozglotse.engine;

import de.ozglotse.workflow.MigrationObstacle;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationInstructionValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlanValidationReport;

/** Reads the engine's reports on migrations, which give their reasons as English sentences only. */
final class MigrationObstacles {

    private static final List<Entry<String, MigrationObstacle>> WORDS = List.of(
            Map.entry("incompatible types", MigrationObstacle.KIND_CHANGED),
            Map.entry("not of the same type", MigrationObstacle.KIND_CHANGED),
            Map.entry("multi-instance", MigrationObstacle.REPETITION_CHANGED),
            Map.entry("incoming sequence flows", MigrationObstacle.JOIN_CHANGED),
            Map.entry("Only one gateway", MigrationObstacle.JOIN_CHANGED),
            Map.entry("closest mapped ancestor", MigrationObstacle.OTHER_PART),
            Map.entry("event scope", MigrationObstacle.OTHER_PART),
            Map.entry("flow scope", MigrationObstacle.OTHER_PART),
            Map.entry("asyncBefore", MigrationObstacle.NO_PAUSE),
            Map.entry("asyncAfter", MigrationObstacle.NO_PAUSE),
            Map.entry("no migration instruction", MigrationObstacle.REMOVED));

    private MigrationObstacles() {}

    static MigrationObstacle of(MigrationPlanValidationReport report, String sourceElement) {
        return of(report.getInstructionReports().stream()
                .filter(instruction -> instruction
                        .getMigrationInstruction()
                        .getSourceActivityId()
                        .equals(sourceElement))
                .map(MigrationInstructionValidationReport::getFailures)
                .flatMap(Collection::stream));
    }

    /** @return the elements at which the instance cannot go on, each with the reason */
    static List<Entry<String, MigrationObstacle>> of(MigratingProcessInstanceValidationReport report) {
        Stream<Entry<String, MigrationObstacle>> activities = report.getActivityInstanceReports().stream()
                .map(at -> Map.entry(at.getSourceScopeId(), of(at.getFailures().stream())));
        Stream<Entry<String, MigrationObstacle>> transitions = report.getTransitionInstanceReports().stream()
                .map(at -> Map.entry(at.getSourceScopeId(), of(at.getFailures().stream())));
        return Stream.concat(activities, transitions).toList();
    }

    private static MigrationObstacle of(Stream<String> failures) {
        return failures.map(MigrationObstacles::of).findFirst().orElse(MigrationObstacle.REFUSED);
    }

    static MigrationObstacle of(String failure) {
        return WORDS.stream()
                .filter(word -> failure.contains(word.getKey()))
                .map(Entry::getValue)
                .findFirst()
                .orElse(MigrationObstacle.REFUSED);
    }
}
