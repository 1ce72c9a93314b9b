package de.ozglotse.termin.web;

import de.ozglotse.termin.AgendaPoint;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody has typed that is not stored, and why.
 *
 * @param conflicts texts of points that somebody else has changed meanwhile
 * @param massnahme one that is not complete yet
 * @param day of the meeting
 * @param problems sentences by field
 * @param refusal a sentence about the whole form
 */
record Typed(
        Map<AgendaPoint, String> conflicts,
        MassnahmeForm massnahme,
        String day,
        Map<String, String> problems,
        Optional<String> refusal) {

    static Typed nothing(String day) {
        return new Typed(Map.of(), MassnahmeForm.EMPTY, day, Map.of(), Optional.empty());
    }

    boolean isRight() {
        return conflicts.isEmpty() && problems.isEmpty() && refusal.isEmpty();
    }

    Typed with(Map<String, String> otherProblems) {
        return new Typed(conflicts, massnahme, day, otherProblems, refusal);
    }

    Typed refused(String reason) {
        return new Typed(conflicts, massnahme, day, problems, Optional.of(reason));
    }
}
