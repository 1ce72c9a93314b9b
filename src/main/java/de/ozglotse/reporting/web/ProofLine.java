package de.ozglotse.reporting.web;

import de.ozglotse.municipality.Municipality;
import de.ozglotse.notes.NotesView.FileLine;
import de.ozglotse.okr.FactHistory;
import de.ozglotse.shared.CountyTime;
import java.time.LocalDate;
import java.util.List;

/**
 * A municipality for which a fact holds, and what proves it.
 *
 * @param step key of the task that has shown it; its page has the answers
 * @param by who completed it; null if that was a contact and nobody in the town hall is to be named
 * @param byLink whether a contact answered over the link in a mail
 * @param late whether it was recorded only after the quarter that it counts for
 * @param files what was handed in with the answers
 * @param takenOver by which rule a newly formed municipality has it from another one, or null
 */
record ProofLine(
        Municipality municipality,
        LocalDate since,
        LocalDate recorded,
        String step,
        String by,
        boolean byLink,
        boolean late,
        List<FileLine> files,
        String takenOver) {

    /** @param asked what is shown of it, and for which quarter */
    static ProofLine of(
            Municipality municipality, FactHistory.Proof proof, List<FileLine> files, FactEvidence.Asked asked) {
        LocalDate since = proof.fact().occurredOn();
        LocalDate recorded = CountyTime.dayOf(proof.fact().recordedAt());
        LocalDate end = asked.quarterEnd();
        return new ProofLine(
                municipality,
                since,
                recorded,
                proof.step().value(),
                asked.named() || !proof.byLink() ? proof.by() : null,
                proof.byLink(),
                end != null && recorded.isAfter(end) && !since.isAfter(end),
                files,
                proof.takenOver().orElse(null));
    }

    public String ags() {
        return municipality.ags().value();
    }

    public String name() {
        return municipality.name();
    }
}
