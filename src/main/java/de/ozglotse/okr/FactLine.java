package de.ozglotse.okr;

import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an entry of the ledger says, without its witness.
 *
 * @param refersTo id of the entry that it corrects or withdraws; null for a statement
 * @param subjectKey empty if the fact is about the case itself
 */
record FactLine(
        long id,
        EntryKind kind,
        Long refersTo,
        String type,
        String caseKey,
        String subjectKey,
        String subjectName,
        LocalDate occurredOn,
        Instant recordedAt) {

    Matter matter() {
        return new Matter(type, caseKey, subjectKey);
    }

    FactSpans.Span span(LocalDate from, LocalDate until) {
        Optional<Subject> subject =
                subjectKey.isEmpty() ? Optional.empty() : Optional.of(new Subject(subjectKey, subjectName));
        return new FactSpans.Span(new FactType(type), new CaseKey(caseKey), subject, from, Optional.ofNullable(until));
    }

    /** What a fact is about. */
    record Matter(String type, String caseKey, String subjectKey) {}
}
