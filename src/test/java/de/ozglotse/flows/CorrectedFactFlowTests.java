package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.okr.Facts;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.okr.OkrHistory;
import de.ozglotse.shared.FactType;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.StepCorrections;
import de.ozglotse.tasklist.StepCorrections.Correction;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepReopened.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What reopening a step does to the facts it has shown, and to the key result that counts them. */
@FlowTest
class CorrectedFactFlowTests {

    private static final FactType PROVEN = new FactType("behoerdenkonto-nachgewiesen");
    private static final LocalDate TENTH = LocalDate.of(2023, 3, 10);

    @Autowired
    private Towns towns;

    @Autowired
    private StepCorrections corrections;

    @Autowired
    private Facts facts;

    @Autowired
    private KeyResults keyResults;

    @Autowired
    private OkrHistory history;

    @Autowired
    private DemoCounty county;

    @Autowired
    private TestClock clock;

    private final List<Town> begun = new ArrayList<>();

    @BeforeEach
    void begin() {
        begun.clear();
    }

    @Test
    void takesOneTownOutOfTheCountAndCountsItAgainOnce() {
        StepId proof = prove("08417014", "08417015", "08417016");
        assertThat(counted()).isEqualTo(3);
        clock.advance(Duration.ofDays(21));

        reopen(proof, Kind.WIDERRUF, Optional.of(LocalDate.of(2023, 3, 20)));

        assertThat(counted()).isEqualTo(2);
        proveAgain("21.03.2023");
        assertThat(counted()).isEqualTo(3);
        assertThat(facts.of(begun.get(0).caseKey()).stream()
                        .filter(fact -> fact.type().equals(PROVEN)))
                .singleElement()
                .satisfies(fact -> assertThat(fact.occurredOn()).isEqualTo(LocalDate.of(2023, 3, 21)));
    }

    @Test
    void believesWhatIsSaidAfterAWithdrawalEvenOfAnEarlierDay() {
        StepId proof = prove("08417014");
        clock.advance(Duration.ofDays(21));
        reopen(proof, Kind.WIDERRUF, Optional.of(LocalDate.of(2023, 3, 20)));

        proveAgain("01.03.2023");

        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void keepsWhatWasTrueUntilAWithdrawal() {
        StepId proof = prove("08417014");
        clock.advance(Duration.ofDays(21));
        Instant before = clock.instant();
        clock.advance(Duration.ofHours(1));

        reopen(proof, Kind.WIDERRUF, Optional.of(LocalDate.of(2023, 3, 20)));

        assertThat(provenOn(TENTH, clock.instant())).isTrue();
        assertThat(provenOn(LocalDate.of(2023, 3, 20), clock.instant())).isFalse();
        assertThat(provenOn(LocalDate.of(2023, 3, 20), before)).isTrue();
    }

    @Test
    void neverBelievedInAMistakeAfterItsCorrection() {
        StepId proof = prove("08417014");
        clock.advance(Duration.ofDays(21));
        Instant before = clock.instant();
        clock.advance(Duration.ofHours(1));

        reopen(proof, Kind.KORREKTUR, Optional.empty());

        assertThat(provenOn(TENTH, clock.instant())).isFalse();
        assertThat(provenOn(TENTH, before)).as("as it was known before").isTrue();
        assertThat(counted()).isZero();
    }

    @Test
    void takesBackWhatLaterStepsHaveShown() {
        town("08417014").complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        Town town = begun.get(0);
        clock.advance(Duration.ofHours(1));
        StepId first = town.answer("UserTask_StateBestand", Map.of("bestand", "aktiv"));
        town.answer("UserTask_ConfirmBehoerdenkonto", Town.ACCOUNT);
        town.proveAccount();
        clock.advance(Duration.ofDays(21));

        reopen(first, Kind.WIDERRUF, Optional.of(LocalDate.of(2023, 2, 28)));

        assertThat(facts.of(town.caseKey()))
                .extracting(Facts.Fact::type)
                .containsExactly(new FactType("ansprechperson-benannt"));
    }

    @Test
    void refusesADayBeforeItWasTrue() {
        StepId proof = prove("08417014");
        clock.advance(Duration.ofDays(21));

        assertThatThrownBy(() -> reopen(proof, Kind.WIDERRUF, Optional.of(LocalDate.of(2023, 2, 20))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> reopen(proof, Kind.WIDERRUF, Optional.of(LocalDate.of(2024, 1, 1))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> reopen(proof, Kind.WIDERRUF, Optional.empty())).isInstanceOf(InvalidInput.class);
        assertThat(counted()).isEqualTo(1);
    }

    /** @return the first town's proof */
    private StepId prove(String... agses) {
        StepId first = null;
        for (String ags : agses) {
            Town town = town(ags);
            town.reachTestMessage();
            StepId proof = town.proveAccount();
            first = first == null ? proof : first;
        }
        return first;
    }

    private Town town(String ags) {
        county.prepare(ags);
        Town town = towns.of(ags);
        begun.add(town);
        return town;
    }

    private void proveAgain(String day) {
        begun.get(0).complete("UserTask_SendTestnachricht", Map.of("empfangen", "ja", "empfangenAm", day));
    }

    private void reopen(StepId step, Kind kind, Optional<LocalDate> since) {
        String stamp = corrections.plan(step).stamp();
        corrections.reopen(step, new Correction(kind, since, "Das Konto wurde gelöscht.", stamp), Town.COORDINATOR);
    }

    private int counted() {
        return keyResults.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> keyResult.fact().filter(PROVEN::equals).isPresent())
                .map(KeyResultProgress::value)
                .findFirst()
                .orElseThrow()
                .intValue();
    }

    private boolean provenOn(LocalDate day, Instant knownAt) {
        return history.asOf(day, knownAt).stream().anyMatch(fact -> fact.type().equals(PROVEN));
    }
}
