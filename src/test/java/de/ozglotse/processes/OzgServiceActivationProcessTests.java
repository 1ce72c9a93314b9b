package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The paths of {@code ozg-service-activation}. */
@ExtendWith(FlowNodeCoverage.class)
class OzgServiceActivationProcessTests {

    private static final String CHOOSE = "UserTask_ChooseLoesung";
    private static final String ACTIVATE = "UserTask_ActivateLeistung";
    private static final String TEST = "UserTask_RunTestantrag";
    private static final String FIX = "UserTask_FixFehler";
    private static final String APPROVE = "UserTask_ApproveLeistung";
    private static final String ONLINE = "UserTask_RecordLeistungOnline";
    private static final String CLARIFY = "UserTask_ClarifyAblehnung";

    @Test
    void bringsALeistungOnline() {
        var activation = CaseDriver.start("ozg-service-activation");

        activate(activation);

        activation.endsAt("EndEvent_LeistungOnline");
    }

    @Test
    void repeatsTheTestUntilItSucceeds() {
        var activation = testing()
                .complete(TEST, "testErgebnis", "fehler", "fehler", "Anhang fehlt")
                .opens(FIX);

        activation.complete(FIX, "fehlerBehobenAm", "2023-04-03").opens(TEST);
    }

    @Test
    void changesWhatTheRathausDoesNotApprove() {
        approving()
                .complete(APPROVE, "freigabe", "nein", "aenderungen", "Gebühr falsch")
                .opens(FIX);
    }

    @Test
    void asksAnotherContactForTheApproval(RecordingDelegates delegates) {
        var activation = approving().decline(APPROVE, "NICHT_ZUSTAENDIG").opens("UserTask_RecordContactForApproval");

        activation.complete("UserTask_RecordContactForApproval", "name", "Jan Haug", "email", "haug@bitz.example");

        activation.opens(APPROVE);
        assertThat(delegates.calls()).containsExactly("recordContact");
    }

    @Test
    void improvesALeistungThatWasDeclined() {
        var activation = approving().decline(APPROVE, "ABGELEHNT").opens(CLARIFY);

        activation
                .complete(CLARIFY, "grund", "Formular zu lang", "freigabeVorgehen", "nachbessern")
                .opens(FIX);
    }

    @Test
    void leavesADeclinedLeistungOffline() {
        var activation = approving().decline(APPROVE, "ABGELEHNT");

        activation.complete(CLARIFY, "grund", "Kein Bedarf", "freigabeVorgehen", "verzichten");

        activation.endsAt("EndEvent_LeistungNotActivated");
    }

    static void activate(CaseDriver activation) {
        activation.complete(CHOOSE, "leistung", "Hundesteuer", "loesung", "universalprozess");
        activation.complete(ACTIVATE, "aktiviertAm", "2023-04-01").complete(TEST, "testErgebnis", "erfolgreich");
        activation.complete(APPROVE, "freigabe", "ja");
        activation.complete(
                ONLINE,
                "leistungOnline",
                "Hundesteuer",
                "onlineSeit",
                "2023-04-05",
                "reifegrad",
                3L,
                "reifegradModell",
                "v1_1");
    }

    private static CaseDriver testing() {
        return CaseDriver.start("ozg-service-activation")
                .complete(CHOOSE, "leistung", "Hundesteuer", "loesung", "efa")
                .complete(ACTIVATE, "aktiviertAm", "2023-04-01")
                .opens(TEST);
    }

    private static CaseDriver approving() {
        return testing().complete(TEST, "testErgebnis", "erfolgreich").opens(APPROVE);
    }
}
