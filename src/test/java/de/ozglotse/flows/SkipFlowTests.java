package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.ozglotse.TestClock;
import de.ozglotse.audit.AuditTrail;
import de.ozglotse.confirmation.LinkClosed;
import de.ozglotse.confirmation.ReceivedLink;
import de.ozglotse.confirmation.ReceivedLinks;
import de.ozglotse.flows.Snapshots.Snapshot;
import de.ozglotse.okr.Facts;
import de.ozglotse.shared.FactType;
import de.ozglotse.shared.Refused;
import de.ozglotse.tasklist.GivenAnswer.Outcome;
import de.ozglotse.tasklist.InvalidInput;
import de.ozglotse.tasklist.SkippedFacts;
import de.ozglotse.tasklist.StepAlreadyAnswered;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.StepCorrections;
import de.ozglotse.tasklist.StepCorrections.Correction;
import de.ozglotse.tasklist.StepUndo;
import de.ozglotse.workflow.StepField;
import de.ozglotse.workflow.StepId;
import de.ozglotse.workflow.StepReopened.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step is left without being done: the process goes on, but nothing has been shown. */
@FlowTest
class SkipFlowTests {

    private static final String REASON = "Die Gemeinde hat kein eigenes Rathaus.";

    @Autowired
    private Towns towns;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private StepCorrections corrections;

    @Autowired
    private StepUndo undo;

    @Autowired
    private Facts facts;

    @Autowired
    private SkippedFacts skippedFacts;

    @Autowired
    private ReceivedLinks links;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Timers timers;

    @Autowired
    private Mails mails;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private TestClock clock;

    private Town town;

    @BeforeEach
    void begin() {
        town = towns.begin("08417014");
    }

    @Test
    void goesOnWithoutAFact() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        town.answer("UserTask_StateBestand", Map.of("bestand", "aktiv"));
        StepId step = town.open("UserTask_ConfirmBehoerdenkonto");
        assertThat(corrections.neededToSkip(step)).isEmpty();

        corrections.skip(step, Map.of(), REASON, Town.COORDINATOR);

        assertThat(town.openSteps()).containsExactly("UserTask_PrepareErstgespraech", "UserTask_SendTestnachricht");
        assertThat(facts.of(town.caseKey()))
                .extracting(Facts.Fact::type)
                .containsExactly(new FactType("ansprechperson-benannt"));
        assertThat(answers.given(step)).hasValueSatisfying(given -> {
            assertThat(given.outcome()).isEqualTo(Outcome.UEBERSPRUNGEN);
            assertThat(given.note()).contains(REASON);
        });
        assertThat(skippedFacts.all().get(town.caseKey())).containsExactly(new FactType("behoerdenkonto-bestaetigt"));
        assertThat(audit.of(step)).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo("step.skipped");
            assertThat(entry.details()).contains(REASON);
        });
    }

    @Test
    void asksForWhatTheProcessDecidesOn() {
        town.reachTestMessage();
        StepId step = town.open("UserTask_SendTestnachricht");
        assertThat(corrections.neededToSkip(step)).extracting(StepField::id).containsExactly("empfangen");

        assertThatThrownBy(() -> corrections.skip(step, Map.of(), REASON, Town.COORDINATOR))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.problems()).containsOnlyKeys("empfangen"));
        corrections.skip(step, Map.of("empfangen", "ja"), REASON, Town.COORDINATOR);

        assertThat(town.openSteps()).containsExactly("UserTask_PrepareErstgespraech");
        assertThat(facts.of(town.caseKey()))
                .extracting(Facts.Fact::type)
                .doesNotContain(new FactType("behoerdenkonto-nachgewiesen"));
    }

    @Test
    void asksForADateOnlyIfTheDecisionNeedsIt() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        town.decline("UserTask_StateBestand", de.ozglotse.workflow.OpenSteps.Decline.ABGELEHNT);
        StepId step = town.open("UserTask_DocumentAblehnung");

        assertThat(corrections.neededToSkip(step))
                .extracting(StepField::id)
                .containsExactly("vorgehen", "wiedervorlage");
        assertThatThrownBy(() -> corrections.skip(step, Map.of("vorgehen", "wiedervorlage"), REASON, Town.COORDINATOR))
                .isInstanceOf(InvalidInput.class);
        corrections.skip(step, Map.of("vorgehen", "zurueckstellen"), REASON, Town.COORDINATOR);

        assertThat(town.openSteps()).containsExactly("UserTask_PrepareErstgespraech");
    }

    @Test
    void refusesWhatAnAutomaticStepWorksWith() {
        assertThatThrownBy(() -> corrections.skip(
                        town.open("UserTask_RecordAnsprechperson"), Map.of(), REASON, Town.COORDINATOR))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> corrections.neededToSkip(town.open("UserTask_PrepareErstgespraech")))
                .isInstanceOf(Refused.class);
        town.proposeTermine();
        assertThatThrownBy(() -> corrections.neededToSkip(town.open("UserTask_ChooseTermin")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void asksForAReason() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        assertThatThrownBy(() -> corrections.skip(
                        town.open("UserTask_StateBestand"), Map.of("bestand", "aktiv"), "", Town.COORDINATOR))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.problems()).containsOnlyKeys("grund"));
    }

    @Test
    void tellsTheTownHallThatNothingIsToBeAnswered() {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        String link = mails.token(town);

        corrections.skip(town.open("UserTask_StateBestand"), Map.of("bestand", "aktiv"), REASON, Town.COORDINATOR);

        assertThat(links.look(link).reply())
                .hasValueSatisfying(reply -> assertThat(reply.kind()).isEqualTo(ReceivedLink.Reply.Kind.NOT_NEEDED));
        assertThatThrownBy(() -> links.complete(link, Map.of("bestand", "keines"), "Sabine Maurer"))
                .isInstanceOfAny(LinkClosed.class, StepAlreadyAnswered.class);
    }

    @Test
    void isTakenBackLikeAnAnswer() {
        town.reachTestMessage();
        Snapshot before = snapshots.of(town);
        StepId step = town.open("UserTask_SendTestnachricht");
        corrections.skip(step, Map.of("empfangen", "nein"), REASON, Town.COORDINATOR);
        assertThat(town.openSteps()).contains("UserTask_FixMangel");
        clock.advance(Duration.ofMinutes(5));

        undo.undo(step, Town.COORDINATOR);

        assertThat(snapshots.of(town)).isEqualTo(before);
        assertThat(skippedFacts.all()).isEmpty();
    }

    @Test
    void isReopenedLater() {
        town.reachTestMessage();
        StepId step = town.open("UserTask_SendTestnachricht");
        corrections.skip(step, Map.of("empfangen", "ja"), REASON, Town.COORDINATOR);
        clock.advance(Duration.ofDays(21));

        corrections.reopen(
                step,
                new Correction(
                        Kind.KORREKTUR,
                        Optional.empty(),
                        "Doch nötig.",
                        corrections.plan(step).stamp()),
                Town.COORDINATOR);

        assertThat(town.openSteps()).containsExactly("UserTask_PrepareErstgespraech", "UserTask_SendTestnachricht");
        assertThat(skippedFacts.all()).isEmpty();
    }

    @Test
    void skipsOneOfSeveral() {
        town.agreeOnTermin();
        timers.fire(town, "IntermediateEvent_TerminReached");
        town.complete("UserTask_HoldErstgespraech", Town.held(2));
        town.answer("UserTask_ConfirmErgebnis", Map.of("ergebnis", "bestaetigt"));

        corrections.skip(town.waiting("UserTask_FollowUpMassnahme").get(0).id(), Map.of(), REASON, Town.COORDINATOR);

        assertThat(town.waiting("UserTask_FollowUpMassnahme")).hasSize(1);
    }

    @Test
    void eitherSkipsOrTakesTheAnswer() throws Exception {
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        StepId step = town.open("UserTask_StateBestand");
        Map<String, String> bestand = Map.of("bestand", "aktiv");

        List<Throwable> failures = Together.failures(List.of(
                () -> corrections.skip(step, bestand, REASON, Town.COORDINATOR),
                () -> corrections.skip(step, bestand, REASON, Town.COORDINATOR),
                () -> answers.complete(step, bestand, Optional.of("telefonisch"), Town.CONTACT, List.of())));

        assertThat(failures)
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(StepAlreadyAnswered.class));
        assertThat(town.openSteps()).containsExactly("UserTask_ConfirmBehoerdenkonto", "UserTask_PrepareErstgespraech");
    }
}
