package de.ozglotse.processes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;

/** What the delegates of the OKR cycle decide in a path test: the first quarter of 2023, two Handlungsfelder, two weeks. */
final class QuarterScript {

    static final Instant BEGIN = day("2023-01-01");
    static final Instant END = Instant.parse("2023-03-31T21:59:59Z");
    static final Instant FIRST_WEEK = day("2023-03-20");
    static final Instant ESCALATION = day("2023-03-23");
    static final Instant SECOND_WEEK = day("2023-03-27");

    private final Deque<String> verdicts = new ArrayDeque<>();
    private String planning = "offen";
    private String otherwise = "inOrdnung";
    private int waits;

    void released() {
        planning = "freigegeben";
    }

    /** What the check of the rules will say, in order; what it says otherwise after that. */
    void verdicts(String... next) {
        verdicts.addAll(List.of(next));
    }

    /** So often the quarter before will not be out of the way yet. */
    void waits(int times) {
        waits = times;
    }

    void otherwise(String verdict) {
        otherwise = verdict;
    }

    void call(String bean, DelegateExecution execution) {
        switch (bean) {
            case "prepareQuarter" -> {
                execution.setVariable("quartalsbeginn", Date.from(BEGIN));
                execution.setVariable("quartalsende", Date.from(END));
                execution.setVariable("planung", planning);
                repeat(execution);
            }
            case "scheduleCheckIns" -> execution.setVariable("naechsteAbstimmung", Date.from(FIRST_WEEK));
            case "beginCheckIns" -> beginWeek(execution);
            case "checkRelease" ->
                execution.setVariable("pruefung", verdicts.isEmpty() ? otherwise : verdicts.removeFirst());
            case "openQuarter" -> {
                waitFor(execution);
                execution.setVariable("naechstePlanung", Date.from(BEGIN.plus(Duration.ofDays(70))));
            }
            case "beginReview" -> {
                waitFor(execution);
                repeat(execution);
            }
            default -> {}
        }
    }

    private void waitFor(DelegateExecution execution) {
        execution.setVariable("vorquartal", waits > 0 ? "offen" : "beendet");
        waits--;
    }

    private void beginWeek(DelegateExecution execution) {
        var process = execution.getProcessInstance();
        int weeks = process.getVariable("woche") == null ? 1 : 2;
        process.setVariable("woche", "2023-W" + (11 + weeks));
        process.setVariable("eskalationAm", Date.from(ESCALATION.plusSeconds((weeks - 1) * 604_800L)));
        process.setVariable("naechsteAbstimmung", Date.from(weeks == 1 ? SECOND_WEEK : day("2023-04-03")));
        process.setVariable("weitereWoche", weeks == 1 ? "ja" : "nein");
        repeat(process);
    }

    private static void repeat(org.camunda.bpm.engine.delegate.VariableScope scope) {
        scope.setVariable("handlungsfelder", Variables.untypedValue(List.of("DL", "DD"), true));
    }

    private static Instant day(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneId.of("Europe/Berlin")).toInstant();
    }
}
