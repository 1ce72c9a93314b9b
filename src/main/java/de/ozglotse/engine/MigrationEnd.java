package de.ozglotse.engine;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.engine.MigrationBook.Entry;
import de.ozglotse.engine.MigrationBook.Outcome;
import de.ozglotse.shared.Actor;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends a migration together with its last process instance. */
@Component
class MigrationEnd {

    private final MigrationBook book;
    private final AuditTrail audit;

    MigrationEnd(MigrationBook book, AuditTrail audit) {
        this.book = book;
        this.audit = audit;
    }

    void ifAllAreSettled(UUID migration) {
        Entry entry = book.lock(migration);
        Map<Outcome, Long> counts = book.counts(migration);
        if (entry.endedAt().isPresent() || counts.containsKey(Outcome.WAITING)) {
            return;
        }
        book.close(migration);
        audit.record(
                Actor.user(entry.startedBy()),
                "migration.ended",
                entry.label(),
                entry.fromTag(),
                entry.toTag(),
                String.valueOf(counts.getOrDefault(Outcome.MIGRATED, 0L)),
                String.valueOf(counts.getOrDefault(Outcome.STAYED, 0L)));
    }
}
