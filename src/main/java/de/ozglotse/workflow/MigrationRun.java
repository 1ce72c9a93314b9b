package de.ozglotse.workflow;

import de.ozglotse.shared.CaseKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A migration that was started.
 *
 * @param process key of the process
 * @param label name of the process, in German
 * @param fromTag the model's own version that ran
 * @param toTag the model's own version that is to run
 * @param startedBy name of the person
 * @param total how many ran when it was started
 * @param migrated how many run in the other version since
 * @param gone how many ended before their turn
 * @param stayed what stayed in the version that ran
 * @param failed what went wrong and waits for another attempt
 */
public record MigrationRun(
        UUID id,
        String process,
        String label,
        String fromTag,
        String toTag,
        String startedBy,
        Instant startedAt,
        Optional<Instant> endedAt,
        long total,
        long migrated,
        long gone,
        List<MigrationPreview.Staying> stayed,
        List<Failure> failed) {

    public MigrationRun {
        stayed = List.copyOf(stayed);
        failed = List.copyOf(failed);
    }

    /** @return how many are settled, one way or the other */
    public long settled() {
        return migrated + gone + stayed.size();
    }

    public boolean running() {
        return endedAt.isEmpty();
    }

    /**
     * A running process whose migration went wrong.
     *
     * @param message what the engine says, in English
     */
    public record Failure(Optional<CaseKey> caseKey, String message) {}
}
