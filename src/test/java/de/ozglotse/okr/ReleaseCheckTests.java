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

    private List<String> problems(DraftKeyResult keyResult) {
        DraftObjective objective = new DraftObjective("2023-Q1-DD", null, "Objective", DraftOrigin.NEU);
        objective.add(keyResult);
        objective.add(number("0", "5"));
        return ReleaseCheck.problems(List.of(objective), emitted::cover).stream()
                .map(ReleaseCheck.Problem::messageKey)
                .toList();
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
