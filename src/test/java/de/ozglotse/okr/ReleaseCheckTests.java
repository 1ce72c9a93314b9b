package de.ozglotse.okr;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.FactType;
import de.ozglotse.workflow.FieldType;
import de.ozglotse.workflow.ProcessModel;
import de.ozglotse.workflow.Processes;
import de.ozglotse.workflow.StepDefinition;
import de.ozglotse.workflow.StepField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What cannot be released, whatever reason somebody gives. */
class ReleaseCheckTests {

    private final EmittedFacts emitted = new EmittedFacts(new Deployed());

    @Test
    void aNumberThatBeginsAtItsTargetIsRefused() {
        DraftKeyResult nowhere = number("10", "10.00");

        assertThat(problems(nowhere)).containsExactly("okr.release.nowhere");
        assertThat(problems(number("20", "10"))).isEmpty();
    }

    @Test
    void aNumberWithoutATargetIsRefused() {
        assertThat(problems(new DraftKeyResult("Titel", KeyResultKind.METRIK, Optional.empty(), BigDecimal.ZERO, null)))
                .containsExactly("okr.release.measure");
    }

    @Test
    void aFactThatNoProcessRecordsIsRefused() {
        assertThat(problems(counting("konto-besteht"))).isEmpty();
        assertThat(problems(counting("nie-festgehalten"))).containsExactly("okr.release.unemitted");
    }

    @Test
    void aFactAboutTheCountyIsNotCountedByMunicipalities() {
        DraftKeyResult county = counting("landkreis-befragt");

        assertThat(problems(county)).containsExactly("okr.release.unemitted");
        assertThat(problems(county.countedBy(CountingRule.GEGENSTAENDE, Optional.empty())))
                .isEmpty();
        assertThat(problems(county.countedBy(CountingRule.GEGENSTAENDE, Optional.of(new FactType("nie-fertig")))))
                .containsExactly("okr.release.unemitted");
    }

    @Test
    void aNewKeyResultIsOfferedWhatIsRecordedAboutMunicipalities() {
        assertThat(new FactTypeSource(emitted).items(variable -> null))
                .singleElement()
                .satisfies(item -> assertThat(item.title()).isEqualTo("Konto bestätigen (konto-besteht)"));
    }

    @Test
    void oneOrTwoObjectivesAreReleasedWhetherTheyAreNewOrCarriedOn() {
        assertThat(problems()).containsExactly("okr.release.objectives.few");
        assertThat(problems(carriedOn(2))).isEmpty();
        assertThat(problems(carriedOn(2), objective(2))).isEmpty();
        assertThat(problems(carriedOn(2), carriedOn(2), objective(2))).containsExactly("okr.release.objectives.many");
    }

    @Test
    void twoToFourKeyResultsAreReleasedAndThoseThatAreCarriedOnCount() {
        assertThat(problems(carriedOn(1))).containsExactly("okr.release.key-results.few");
        assertThat(problems(carriedOn(2))).isEmpty();
        assertThat(problems(carriedOn(4))).isEmpty();
        assertThat(problems(carriedOn(5))).containsExactly("okr.release.key-results.many");

        DraftObjective mixed = carriedOn(3);
        mixed.add(number("0", "5"));
        assertThat(problems(mixed)).isEmpty();
        mixed.add(number("0", "5"));
        assertThat(problems(mixed)).containsExactly("okr.release.key-results.many");
    }

    @Test
    void onlyLowerBoundsCanBeUndercutWithAReason() {
        assertThat(ReleaseCheck.problems(List.of(objective(1)), emitted::cover))
                .singleElement()
                .satisfies(problem -> assertThat(problem.hard()).isFalse());
        assertThat(ReleaseCheck.problems(List.of(objective(5)), emitted::cover))
                .singleElement()
                .satisfies(problem -> assertThat(problem.hard()).isTrue());
    }

    private static DraftObjective objective(int keyResults) {
        DraftObjective objective = new DraftObjective("2023-Q2-DK", null, "Neu", DraftOrigin.NEU);
        for (int i = 0; i < keyResults; i++) {
            objective.add(number("0", "5"));
        }
        return objective;
    }

    /** With key results that the review of the quarter before wants to go on. */
    private static DraftObjective carriedOn(int keyResults) {
        DraftObjective objective =
                new DraftObjective("2023-Q2-DK", null, "Fortgeführt", DraftOrigin.UEBERNAHME).after("2023-Q1-DK-O1");
        for (int i = 1; i <= keyResults; i++) {
            objective.add(number("4", "10").after("2023-Q1-DK-O1-KR" + i, false));
        }
        return objective;
    }

    private List<String> problems(DraftObjective... objectives) {
        return ReleaseCheck.problems(List.of(objectives), emitted::cover).stream()
                .map(ReleaseCheck.Problem::messageKey)
                .toList();
    }

    private List<String> problems(DraftKeyResult keyResult) {
        DraftObjective objective = new DraftObjective("2023-Q1-DD", null, "Objective", DraftOrigin.NEU);
        objective.add(keyResult);
        objective.add(number("0", "5"));
        return problems(objective);
    }

    private static DraftKeyResult number(String base, String target) {
        return new DraftKeyResult(
                "Titel", KeyResultKind.METRIK, Optional.empty(), new BigDecimal(base), new BigDecimal(target));
    }

    private static DraftKeyResult counting(String fact) {
        return new DraftKeyResult(
                "Titel", KeyResultKind.FAKTENZAEHLER, Optional.of(new FactType(fact)), BigDecimal.ZERO, null);
    }

    /** A process that asks town halls, and one of the county that asks none. */
    private record Deployed() implements Processes {

        @Override
        public List<ProcessModel> all() {
            return List.of(
                    new ProcessModel("konto", "Konto", "1.0", List.of(step("Konto bestätigen", true, "konto-besteht"))),
                    new ProcessModel(
                            "umfrage",
                            "Umfrage",
                            "1.0",
                            List.of(step("Antwort eintragen", false, "landkreis-befragt"))));
        }

        private static StepDefinition step(String label, boolean confirmable, String fact) {
            return new StepDefinition(
                    "process",
                    "step",
                    label,
                    "",
                    "egov",
                    confirmable,
                    Optional.of(new FactType(fact)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(StepField.of("am", FieldType.DATE, true, null, List.of(), "Am", "")));
        }
    }
}
