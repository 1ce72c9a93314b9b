package de.ozglotse.reporting.web;

import de.ozglotse.notes.NotesView.FileLine;
import de.ozglotse.okr.FactHistory;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.ObjectiveProgress;
import de.ozglotse.okr.QuarterView;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.CountyTime;
import de.ozglotse.shared.FactType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The municipalities behind a counted key result: those it counts and those it misses. */
record EvidencePage(
        String handlungsfeld, String objective, KeyResultView keyResult, List<Proof> proofs, List<Waiting> missing) {

    static EvidencePage of(
            ObjectiveProgress objective,
            KeyResultProgress keyResult,
            Evidence evidence,
            Matrix matrix,
            QuarterView quarter,
            LocalDate today) {
        FactType type = keyResult.fact().orElseThrow();
        Map<String, FactHistory.Proof> holding = evidence.proofs().stream()
                .filter(proof -> proof.fact().type().equals(type))
                .collect(Collectors.toMap(
                        proof -> proof.fact().caseKey().value(), Function.identity(), (first, second) -> first));
        String process = matrix.column(type).map(MatrixColumn::process).orElse(null);
        Stream<Waiting> missing = matrix.rows().stream()
                .filter(row -> !holding.containsKey(row.ags()))
                .map(row -> Waiting.of(row, process, today));
        return new EvidencePage(
                objective.handlungsfeld(),
                objective.title(),
                KeyResultView.of(keyResult),
                matrix.rows().stream()
                        .filter(row -> holding.containsKey(row.ags()))
                        .map(row -> Proof.of(row, holding.get(row.ags()), evidence.files(), quarter))
                        .toList(),
                missing.sorted(Comparator.comparing(Waiting::state)).toList());
    }

    /**
     * What the number rests on.
     *
     * @param files that were handed in with the answers, by case
     */
    record Evidence(List<FactHistory.Proof> proofs, Map<CaseKey, List<FileLine>> files) {}

    /**
     * A municipality of which the fact holds.
     *
     * @param step key of the task that has shown it; its page has the answers and the files
     * @param byLink whether a contact answered over the link in a mail
     * @param late whether it was recorded only after the quarter that it counts for
     * @param takenOver by which rule a newly formed municipality has it from another one, or null
     */
    record Proof(
            MatrixRow row,
            LocalDate since,
            LocalDate recorded,
            String step,
            String by,
            boolean byLink,
            boolean late,
            List<FileLine> files,
            String takenOver) {

        static Proof of(
                MatrixRow row, FactHistory.Proof proof, Map<CaseKey, List<FileLine>> files, QuarterView quarter) {
            LocalDate since = proof.fact().occurredOn();
            LocalDate recorded = CountyTime.dayOf(proof.fact().recordedAt());
            return new Proof(
                    row,
                    since,
                    recorded,
                    proof.step().value(),
                    proof.by(),
                    proof.byLink(),
                    recorded.isAfter(quarter.end()) && !since.isAfter(quarter.end()),
                    files.getOrDefault(proof.fact().caseKey(), List.of()),
                    proof.takenOver().orElse(null));
        }
    }
}
