package de.ozglotse.okr;

import de.ozglotse.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A line of the ledger without names of people.
 *
 * @param position in the ledger, rising; numbers may be left out
 * @param kind FESTSTELLUNG, WIDERRUF or KORREKTUR
 * @param refersTo position of the line that it withdraws or corrects; null for a statement
 * @param subject which of several it is about; empty if it is about the case itself
 * @param occurredOn since when it is true in the world, or not true any more
 */
public record LedgerLine(
        long position,
        String kind,
        Long refersTo,
        String type,
        String caseKey,
        String subject,
        LocalDate occurredOn,
        Instant recordedAt,
        Actor.Kind recordedBy,
        String source,
        String process,
        int processVersion,
        String step) {

    LedgerLine(
            long position,
            EntryKind kind,
            Long refersTo,
            String type,
            String caseKey,
            String subject,
            LocalDate occurredOn,
            Instant recordedAt,
            Actor.Kind recordedBy,
            FactSource source,
            String process,
            int processVersion,
            String step) {
        this(
                position,
                kind.name(),
                refersTo,
                type,
                caseKey,
                subject,
                occurredOn,
                recordedAt,
                recordedBy,
                source.name(),
                process,
                processVersion,
                step);
    }
}
