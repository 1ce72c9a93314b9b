package de.ozglotse.notes;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.Actor;
import org.springframework.stereotype.Component;

/** Writes into the log what happened to a note or a file: never a text, never a name of a file. */
@Component
class NotesLog {

    private final AuditTrail audit;

    NotesLog(AuditTrail audit) {
        this.audit = audit;
    }

    void record(Actor by, Place place, String kind, String... details) {
        if (place.step().isPresent()) {
            audit.record(by, kind, place.caseKey(), place.step().get(), details);
        } else {
            audit.record(by, kind, place.caseKey(), details);
        }
    }
}
