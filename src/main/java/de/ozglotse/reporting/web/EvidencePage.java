package de.ozglotse.reporting.web;

import de.ozglotse.notes.NotesView.FileLine;
import de.ozglotse.okr.Facts.Fact;
import de.ozglotse.okr.KeyResultProgress;
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
            String handlungsfeld,
            String objective,
            KeyResultProgress keyResult,
            List<Fact> facts,
            Matrix matrix,
            Map<CaseKey, List<FileLine>> files,
            LocalDate today) {
        FactType type = keyResult.fact().orElseThrow();
        Map<String, Fact> holding = facts.stream()
                .filter(fact -> fact.type().equals(type))
                .collect(Collectors.toMap(
                        fact -> fact.caseKey().value(), Function.identity(), (first, second) -> first));
        String process = matrix.column(type).map(MatrixColumn::process).orElse(null);
        Stream<Waiting> missing = matrix.rows().stream()
                .filter(row -> !holding.containsKey(row.ags()))
                .map(row -> Waiting.of(row, process, today));
        return new EvidencePage(
                handlungsfeld,
                objective,
                KeyResultView.of(keyResult),
                matrix.rows().stream()
                        .filter(row -> holding.containsKey(row.ags()))
                        .map(row -> Proof.of(row, holding.get(row.ags()), files))
                        .toList(),
                missing.sorted(Comparator.comparing(Waiting::state)).toList());
    }

    /** A municipality of which the fact holds. */
    record Proof(MatrixRow row, LocalDate since, LocalDate recorded, List<FileLine> files) {

        static Proof of(MatrixRow row, Fact fact, Map<CaseKey, List<FileLine>> files) {
            return new Proof(
                    row,
                    fact.occurredOn(),
                    CountyTime.dayOf(fact.recordedAt()),
                    files.getOrDefault(fact.caseKey(), List.of()));
        }
    }
}
