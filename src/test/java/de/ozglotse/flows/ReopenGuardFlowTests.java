package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.audit.AuditTrail;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepCorrections;
import de.ozglotse.tasklist.StepCorrections.Correction;
import de.ozglotse.workflow.Cases;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepReopened.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step is reopened once, with a reason, as it was shown, and only where there is a way back. */
@FlowTest
class ReopenGuardFlowTests {

    private static final Map<String, String> RECEIVED = Map.of("empfangen", "ja", "empfangenAm", "14.03.2023");

    @Autowired
    private Towns towns;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private StepCorrections corrections;

    @Autowired
    private Cases cases;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Timers timers;

    private Town town;

    @BeforeEach
    void begin() {
        town = towns.begin("08417014");
    }

    @Test
    void refusesWhatIsComingAnyway() {
        StepId first = town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        StepId second = town.answer("UserTask_StateBestand", Map.of("bestand", "aktiv"));
        reopen(first);

        assertThatThrownBy(() -> corrections.plan(second)).isInstanceOf(Refused.class);
    }

    @Test
    void refusesACallThatAccompaniedAQuestion() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        timers.fire(town, Timers.ESCALATION);
        StepId call = town.complete(
                "UserTask_FollowUpByPhone", Map.of("ergebnis", "neuerLink", "notiz", "Mail war untergegangen."));

        assertThatThrownBy(() -> corrections.plan(call))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("tasklist.reopen.ACCOMPANIES"));
    }

    @Test
    void refusesWhileTheTownIsBeingMerged() {
        StepId first = town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        cases.send("Gebietsaenderung", town.caseKey());

        assertThatThrownBy(() -> corrections.plan(first)).isInstanceOf(Refused.class);
    }

    @Test
    void asksForAReason() {
        StepId first = town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        String stamp = corrections.plan(first).stamp();

        assertThatThrownBy(() -> corrections.reopen(
                        first, new Correction(Kind.KORREKTUR, Optional.empty(), " ", stamp), Town.COORDINATOR))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesWhatHasChangedSinceItWasShown() {
        StepId first = town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        Correction shown = correction(first);
        town.answer("UserTask_StateBestand", Map.of("bestand", "aktiv"));

        assertThatThrownBy(() -> corrections.reopen(first, shown, Town.COORDINATOR))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("tasklist.reopen.changed"));
    }

    @Test
    void tellsTheReasonInTheTimeline() {
        StepId first = town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        reopen(first);

        assertThat(audit.of(first)).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo("step.reopened.KORREKTUR");
            assertThat(entry.details()).contains("Es war die falsche Person.");
            assertThat(entry.actor()).isEqualTo(Town.COORDINATOR.actor());
        });
        assertThat(answers.given(first).orElseThrow().takenBack()).isTrue();
    }

    @Test
    void opensAStepOnceHoweverManyPeopleAskForIt() throws Exception {
        StepId first = town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        Correction correction = correction(first);

        List<Throwable> failures = Together.failures(8, () -> corrections.reopen(first, correction, Town.COORDINATOR));

        assertThat(failures)
                .hasSize(7)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(Refused.class));
        assertThat(town.openSteps()).containsExactly("UserTask_PrepareErstgespraech", "UserTask_RecordAnsprechperson");
    }

    @Test
    void eitherGoesOnOrGoesBack() throws Exception {
        StepId first = town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        Correction correction = correction(first);
        StepId next = town.open("UserTask_StateBestand");

        List<Throwable> failures = Together.failures(List.of(
                () -> corrections.reopen(first, correction, Town.COORDINATOR),
                () -> answers.complete(
                        next, Map.of("bestand", "aktiv"), Optional.of("telefonisch"), Town.CONTACT, List.of())));

        assertThat(failures).hasSize(1);
        assertThat(town.openSteps()).hasSize(2);
    }

    private Correction correction(StepId step) {
        return new Correction(
                Kind.KORREKTUR,
                Optional.empty(),
                "Es war die falsche Person.",
                corrections.plan(step).stamp());
    }

    private StepId reopen(StepId step) {
        return corrections.reopen(step, correction(step), Town.COORDINATOR);
    }
}
