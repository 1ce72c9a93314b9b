package de.ozglotse.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.okr.Facts.Fact;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.shared.FactType;
import de.ozglotse.tasklist.StepStatus;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.StepId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2023, 3, 1);
    private static final CaseKey BITZ = new CaseKey("08417010");

    /** Two processes: a, b, c, d belong to P1, x and y to P2. */
    private static final List<MatrixColumn> COLUMNS = List.of(
            column("a", "P1"),
            column("b", "P1"),
            column("c", "P1"),
            column("d", "P1"),
            column("x", "P2"),
            column("y", "P2"));

    /**
     * The rules as a table. A step is written process[/fact][@townhall][!due] with due in days from today; the result
     * has one letter for each column: e(rledigt), a (in Arbeit), w(artet), ü(berfällig), o(ffen), - (entfällt).
     */
    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource(
            nullValues = "none",
            value = {
                // nothing has begun; everything is done
                "none, none, oooooo",
                "a b c d x y, none, eeeeee",
                // a step without a fact leads to the first column of its process
                "none, P1, aooooo",
                // a step with a fact stands in that column
                "none, P1/c, ooaooo",
                // after a fact the next step leads to the next column
                "a, P1, eaoooo",
                "a, P1@townhall, ewoooo",
                // the date decides: today is not too late yet
                "a, P1@townhall!0, ewoooo",
                "a, P1@townhall!-1, eüoooo",
                "a, P1!-1, eüoooo",
                "a, P1!5, eaoooo",
                // the town had an account before: the application was not needed
                "a c, P1/d, e-eaoo",
                "a c, P1, e-eaoo",
                "a d, none, e--eoo",
                // a skipped column with an open step of its own is not skipped
                "a c, P1/b, eaeooo",
                // another process says nothing about this one
                "x, none, ooooeo",
                "y, none, oooo-e",
                "none, P2, ooooao",
                // of several steps the most urgent counts
                "a, P1 P1@townhall, ewoooo",
                "a, P1 P1@townhall P1!-3, eüoooo",
                // a fact holds even while its step is open again
                "a b, P1/b!-3, eeoooo",
                // steps of processes without columns, and steps after the last column, change nothing
                "a, rathaus-step!-3, eooooo",
                "a b c d, P1!-3, eeeeoo"
            })
    void decidesEachCell(String facts, String steps, String expected) {
        List<Cell> cells = new CellRules(COLUMNS, facts(facts), steps(steps), Set.of(), TODAY).cells();

        assertThat(cells.stream().map(cell -> letter(cell.state())).collect(Collectors.joining()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} + {1} without {2} = {3}")
    @CsvSource(
            nullValues = "none",
            value = {
                "a, none, b, e-oooo",
                // the next step leads past what was skipped
                "a, P1, b, e-aooo",
                // unless the step itself is open again, or the fact holds all the same
                "a, P1/b, b, eaoooo",
                "a b, P1, b, eeaooo"
            })
    void showsWhatWasSkipped(String facts, String steps, String skipped, String expected) {
        List<Cell> cells =
                new CellRules(COLUMNS, facts(facts), steps(steps), Set.of(new FactType(skipped)), TODAY).cells();

        assertThat(cells.stream().map(cell -> letter(cell.state())).collect(Collectors.joining()))
                .isEqualTo(expected);
    }

    private static String letter(CellState state) {
        return switch (state) {
            case ERLEDIGT -> "e";
            case IN_ARBEIT -> "a";
            case WARTET_AUF_RATHAUS -> "w";
            case UEBERFAELLIG -> "ü";
            case OFFEN -> "o";
            case ENTFAELLT -> "-";
        };
    }

    private static MatrixColumn column(String fact, String process) {
        return new MatrixColumn(new FactType(fact), process, fact, fact, null);
    }

    private static List<Fact> facts(String facts) {
        return facts == null
                ? List.of()
                : Arrays.stream(facts.split(" "))
                        .map(fact -> new Fact(new FactType(fact), BITZ, TODAY, Instant.EPOCH))
                        .toList();
    }

    private static List<WaitingStep> steps(String steps) {
        return steps == null
                ? List.of()
                : Arrays.stream(steps.split(" ")).map(CellRulesTests::step).toList();
    }

    private static WaitingStep step(String step) {
        String[] dated = step.split("!");
        boolean withTownHall = dated[0].endsWith("@townhall");
        String[] path = dated[0].replace("@townhall", "").split("/");
        return new WaitingStep(
                new StepId(step),
                BITZ,
                "Bitz",
                path[0],
                path[0],
                "UserTask",
                "Aufgabe",
                "egov",
                path.length > 1 ? Optional.of(new FactType(path[1])) : Optional.empty(),
                withTownHall ? StepStatus.WARTET_AUF_RATHAUS : StepStatus.OFFEN,
                withTownHall,
                dated.length > 1 ? Optional.of(TODAY.plusDays(Long.parseLong(dated[1]))) : Optional.empty(),
                Instant.EPOCH);
    }
}
