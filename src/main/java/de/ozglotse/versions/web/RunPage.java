package de.ozglotse.versions.web;

import de.ozglotse.shared.CountyTime;
import de.ozglotse.workflow.MigrationRun;
import java.util.List;

/** A migration as its page shows it. */
public record RunPage(MigrationRun run, CaseNames names) {

    /** @return the last word of the key of its state */
    public String state() {
        if (!run.running()) {
            return "done";
        }
        // what failed waits for a person, the rest goes on by itself
        boolean stuck = run.settled() + run.failed().size() == run.total();
        return stuck && !run.failed().isEmpty() ? "failed" : "running";
    }

    public String started() {
        return CountyTime.text(run.startedAt());
    }

    public String ended() {
        return run.endedAt().map(CountyTime::text).orElse("");
    }

    public List<StayingLine> stayed() {
        return run.stayed().stream()
                .map(staying -> StayingLine.of(staying, names))
                .toList();
    }

    public List<FailedLine> failed() {
        return run.failed().stream()
                .map(failure -> new FailedLine(names.of(failure.caseKey()), failure.message()))
                .toList();
    }

    /** A running process whose migration went wrong, and whose it is. */
    public record FailedLine(String name, String message) {}
}
