package de.ozglotse.reporting.web;

import de.ozglotse.okr.Facts.Fact;
import de.ozglotse.shared.FactType;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Decides the state of each cell of one municipality's row. */
class CellRules {

    private final List<MatrixColumn> columns;
    private final Map<FactType, Fact> facts;
    private final List<WaitingStep> steps;
    private final Set<FactType> skipped;
    private final LocalDate today;

    /** @param skipped what will not be established for now, because its step was skipped */
    CellRules(
            List<MatrixColumn> columns,
            List<Fact> facts,
            List<WaitingStep> steps,
            Set<FactType> skipped,
            LocalDate today) {
        this.columns = columns;
        this.facts =
                facts.stream().collect(Collectors.toMap(Fact::type, Function.identity(), (first, second) -> first));
        this.steps = steps;
        this.skipped = skipped;
        this.today = today;
    }

    List<Cell> cells() {
        return columns.stream().map(this::cell).toList();
    }

    private Cell cell(MatrixColumn column) {
        Fact fact = facts.get(column.fact());
        return fact == null
                ? new Cell(column, stateWithoutFact(column), null)
                : new Cell(column, CellState.ERLEDIGT, fact.occurredOn());
    }

    private CellState stateWithoutFact(MatrixColumn column) {
        return steps.stream()
                .filter(step -> columnOf(step).filter(column::equals).isPresent())
                .map(step -> CellState.of(step, today))
                .min(CellState::compareTo)
                .orElseGet(() -> wasPassed(column) ? CellState.ENTFAELLT : CellState.OFFEN);
    }

    /** A step leads to the fact that it establishes; one without a fact leads to the next fact of its process. */
    private Optional<MatrixColumn> columnOf(WaitingStep step) {
        return step.fact()
                .flatMap(fact -> columns.stream()
                        .filter(column -> column.fact().equals(fact))
                        .findFirst())
                .or(() -> nextOf(step.process()));
    }

    private Optional<MatrixColumn> nextOf(String process) {
        List<MatrixColumn> ofProcess = new ArrayList<>(columns);
        ofProcess.removeIf(column -> !column.process().equals(process) || skipped.contains(column.fact()));
        int reached = IntStream.range(0, ofProcess.size())
                .filter(index -> facts.containsKey(ofProcess.get(index).fact()))
                .max()
                .orElse(-1);
        return ofProcess.stream().skip(reached + 1L).findFirst();
    }

    private boolean wasPassed(MatrixColumn column) {
        return skipped.contains(column.fact()) || isBehindAFact(column);
    }

    private boolean isBehindAFact(MatrixColumn column) {
        return columns.stream()
                .skip(columns.indexOf(column))
                .anyMatch(later -> later.process().equals(column.process()) && facts.containsKey(later.fact()));
    }
}
