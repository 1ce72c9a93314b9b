package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.TestClock;
import de.ozglotse.audit.AuditTrail;
import de.ozglotse.begleitung.Begleitungen;
import de.ozglotse.begleitung.Begleitungen.Request;
import de.ozglotse.begleitung.Ending;
import de.ozglotse.begleitung.Ending.Kind;
import de.ozglotse.confirmation.ReceivedLink.Status;
import de.ozglotse.confirmation.ReceivedLinks;
import de.ozglotse.okr.Facts;
import de.ozglotse.okr.KeyResultProgress;
import de.ozglotse.okr.KeyResults;
import de.ozglotse.shared.FactType;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepCorrections;
import de.ozglotse.tasklist.StepCorrections.Correction;
import de.ozglotse.workflow.Cases;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepReopened;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The Begleitung of a municipality ends and begins again; what was reached stays. */
@FlowTest
class BegleitungFlowTests {

    private static final FactType PROVEN = new FactType("behoerdenkonto-nachgewiesen");
    private static final LocalDate MAY = LocalDate.of(2023, 5, 2);

    @Autowired
    private Towns towns;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private StepCorrections corrections;

    @Autowired
    private Begleitungen begleitungen;

    @Autowired
    private Cases cases;

    @Autowired
    private Facts facts;

    @Autowired
    private KeyResults keyResults;

    @Autowired
    private ReceivedLinks links;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Timers timers;

    @Autowired
    private Mails mails;

    @Autowired
    private TestClock clock;

    private Town town;

    @BeforeEach
    void begin() {
        town = towns.begin("08417014");
    }

    @Test
    void endsWhatRunsAndKeepsWhatWasReached() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        String link = mails.token(town);
        List<Facts.Fact> before = facts.of(town.caseKey());

        end(Kind.ABGELEHNT, Optional.empty());

        assertThat(town.openSteps()).isEmpty();
        assertThat(links.look(link).status()).isEqualTo(Status.GONE);
        assertThat(facts.of(town.caseKey())).isEqualTo(before);
        assertThat(cases.isRunning("municipality-onboarding", town.caseKey())).isFalse();
        assertThat(begleitungen.ended(town.caseKey()).map(Ending::reason)).contains("Bürgermeisterwahl");
        assertThat(audit.of(town.caseKey(), 10))
                .anySatisfy(entry -> assertThat(entry.kind()).isEqualTo("begleitung.ended.ABGELEHNT"));
    }

    @Test
    void asksAtTheWiedervorlage() {
        end(Kind.ZURUECKGESTELLT, Optional.of(MAY));
        assertThat(town.openSteps()).isEmpty();

        timers.fire(town, "IntermediateEvent_WiederaufnahmeDue");
        assertThat(town.openSteps()).containsExactly("UserTask_CheckWiederaufnahme");
        town.complete("UserTask_CheckWiederaufnahme", Map.of("wiederaufnahmeErgebnis", "ja"));

        assertThat(begleitungen.ended(town.caseKey())).isEmpty();
        assertThat(town.openSteps()).containsExactly("UserTask_PrepareErstgespraech", "UserTask_RecordAnsprechperson");
    }

    @Test
    void staysInTheCountWhileItIsDeferred() {
        town.reachTestMessage();
        town.proveAccount();

        end(Kind.ZURUECKGESTELLT, Optional.empty());

        assertThat(proven().value()).isEqualByComparingTo("1");
        assertThat(proven().target()).isEqualByComparingTo("25");
    }

    @Test
    void doesNotRepeatWhatIsProven() {
        town.reachTestMessage();
        town.proveAccount();
        end(Kind.ZURUECKGESTELLT, Optional.of(MAY));

        begleitungen.resume(town.caseKey(), true, "Nach der Wahl", Town.COORDINATOR.actor());

        assertThat(town.openSteps()).containsExactly("UserTask_PrepareErstgespraech");
        town.holdErstgespraech(timers);
        assertThat(town.openSteps()).containsExactly("UserTask_AgreeOnboarding");
        assertThat(proven().value()).isEqualByComparingTo("1");
    }

    @Test
    void goesThroughEverythingAgainIfThatIsWanted() {
        town.reachTestMessage();
        town.proveAccount();
        end(Kind.ANDERER_GRUND, Optional.empty());

        begleitungen.resume(town.caseKey(), false, "Neues Rathaus", Town.COORDINATOR.actor());

        assertThat(town.openSteps()).containsExactly("UserTask_PrepareErstgespraech", "UserTask_RecordAnsprechperson");
        assertThat(proven().value()).as("it still holds").isEqualByComparingTo("1");
        town.reachTestMessage();
        town.proveAccount();
        assertThat(proven().value()).as("and counts once").isEqualByComparingTo("1");
    }

    @Test
    void resumesFromTheTaskThatAsks() {
        end(Kind.ZURUECKGESTELLT, Optional.of(MAY));
        timers.fire(town, "IntermediateEvent_WiederaufnahmeDue");

        begleitungen.resume(town.caseKey(), true, "Die Stadt ruft an", Town.COORDINATOR.actor());

        assertThat(town.openSteps()).containsExactly("UserTask_PrepareErstgespraech", "UserTask_RecordAnsprechperson");
        assertThat(audit.of(town.caseKey(), 20).stream()
                        .filter(entry -> entry.kind().startsWith("begleitung.resumed")))
                .hasSize(1);
    }

    @Test
    void countsOneMunicipalityLessAfterAMerger() {
        town.reachTestMessage();
        town.proveAccount();

        begleitungen.end(town.caseKey(), merger(Kind.ZUSAMMENGESCHLOSSEN), Town.COORDINATOR.actor());

        assertThat(town.openSteps()).isEmpty();
        assertThat(cases.isRunning("municipality-onboarding", town.caseKey())).isFalse();
        assertThat(proven().target()).as("before the day").isEqualByComparingTo("25");
        clock.advance(Duration.ofDays(14));
        assertThat(proven().target()).isEqualByComparingTo("24");
        assertThat(proven().value()).isZero();
        assertThat(facts.of(town.caseKey())).as("facts stay").isNotEmpty();
        assertThatThrownBy(() -> begleitungen.resume(town.caseKey(), true, "Doch", Town.COORDINATOR.actor()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void endsWhatRunsWithoutAFactWhenANewMunicipalityIsFormed() {
        town.reachTestMessage();
        int before = facts.of(town.caseKey()).size();

        begleitungen.end(town.caseKey(), merger(Kind.NEU_GEBILDET), Town.COORDINATOR.actor());

        assertThat(town.openSteps()).isEmpty();
        assertThat(facts.of(town.caseKey())).hasSize(before);
        assertThat(begleitungen.ended(town.caseKey()).map(Ending::kind)).contains(Kind.NEU_GEBILDET);
    }

    @Test
    void recordsAMergerThatWasReportedToTheProcess() {
        cases.send("Gebietsaenderung", town.caseKey());
        town.complete("UserTask_RecordSuccessor", Map.of("nachfolge", "Schömberg", "wirksamAb", "01.03.2023"));

        assertThat(begleitungen.ended(town.caseKey()).flatMap(Ending::successor))
                .contains("Schömberg");
        assertThat(proven().target()).isEqualByComparingTo("24");
    }

    @Test
    void recordsADeferralThatTheProcessDecides() {
        town.reachTestMessage();
        town.proveAccount();
        town.holdErstgespraech(timers);
        StepId agreed =
                town.complete("UserTask_AgreeOnboarding", Map.of("vereinbart", "nein", "notiz", "Kein Personal."));

        assertThat(begleitungen.ended(town.caseKey()).map(Ending::reason)).contains("Kein Personal.");

        reopen(agreed);
        assertThat(begleitungen.ended(town.caseKey())).isEmpty();
        town.complete("UserTask_AgreeOnboarding", Map.of("vereinbart", "nein"));
        begleitungen.resume(town.caseKey(), true, "Neue Stelle besetzt", Town.COORDINATOR.actor());
        assertThat(town.openSteps()).containsExactly("UserTask_AgreeOnboarding");
    }

    @Test
    void reopensNothingOfABegleitungThatHasEnded() {
        StepId first = town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        end(Kind.ABGELEHNT, Optional.empty());

        assertThatThrownBy(() -> reopen(first)).isInstanceOf(Refused.class);
        assertThat(town.openSteps()).isEmpty();
        assertThat(answers.given(first).orElseThrow().takenBack()).isFalse();
    }

    @Test
    void doesNotGoBackBehindAResumption() {
        end(Kind.ZURUECKGESTELLT, Optional.of(MAY));
        timers.fire(town, "IntermediateEvent_WiederaufnahmeDue");
        StepId check = town.complete("UserTask_CheckWiederaufnahme", Map.of("wiederaufnahmeErgebnis", "ja"));

        assertThatThrownBy(() -> corrections.plan(check)).isInstanceOf(Refused.class);
    }

    @Test
    void endsOnceHoweverManyPeopleAskForIt() throws Exception {
        List<Throwable> failures = Together.failures(6, () -> end(Kind.ABGELEHNT, Optional.empty()));

        assertThat(failures)
                .hasSize(5)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(Refused.class));
        assertThat(town.openSteps()).isEmpty();
    }

    @Test
    void resumesOnceHoweverManyPeopleAskForIt() throws Exception {
        end(Kind.ABGELEHNT, Optional.empty());

        List<Throwable> failures =
                Together.failures(6, () -> begleitungen.resume(town.caseKey(), true, "Doch", Town.COORDINATOR.actor()));

        assertThat(failures)
                .hasSize(5)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(Refused.class));
        assertThat(town.openSteps()).containsExactly("UserTask_PrepareErstgespraech", "UserTask_RecordAnsprechperson");
    }

    private void end(Kind kind, Optional<LocalDate> followUp) {
        begleitungen.end(
                town.caseKey(),
                new Request(kind, "Bürgermeisterwahl", followUp, Optional.empty(), Optional.empty()),
                Town.COORDINATOR.actor());
    }

    private void reopen(StepId step) {
        corrections.reopen(
                step,
                new Correction(
                        StepReopened.Kind.KORREKTUR,
                        Optional.empty(),
                        "Falsch verstanden.",
                        corrections.plan(step).stamp()),
                Town.COORDINATOR);
    }

    private KeyResultProgress proven() {
        return keyResults.objectives().stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(keyResult -> keyResult.fact().filter(PROVEN::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Request merger(Kind kind) {
        Optional<LocalDate> day = Optional.of(LocalDate.of(2023, 3, 15));
        return new Request(kind, "Beschluss", Optional.empty(), Optional.of("Schömberg"), day);
    }
}
