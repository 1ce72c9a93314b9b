package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.Ags;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.Completer.Channel;
import de.ozglotse.workflow.OpenSteps.Decline;
import de.ozglotse.workflow.StepId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One municipality in a test, and what people do for it. */
record Town(CaseKey caseKey, StepAnswers answers, WorkOverview work) {

    static final Completer COORDINATOR = new Completer(Actor.user("Katrin Vogel"), Channel.TASK);
    static final Completer CONTACT = new Completer(Actor.contact("Frau Sabine Maurer"), Channel.LINK);

    static final Map<String, String> CONTACT_DATA = Map.of(
            "name", "Frau Sabine Maurer",
            "funktion", "Hauptamt",
            "email", "rathaus@dautmergen.example",
            "telefon", "07427 000-14");

    static final Map<String, String> ACCOUNT = Map.of(
            "kontoname", "Gemeinde Dautmergen",
            "aktivSeit", "27.02.2023",
            "kontoverwaltung", "Frau Sabine Maurer",
            "stellvertretung", "Herr Jonas Kübler",
            "funktionspostfach", "rathaus@dautmergen.example",
            "bebpo", "ja");

    static final Map<String, String> PROPOSALS = Map.of(
            "slot1", "14.03.2023, 10:00",
            "slot2", "16.03.2023, 14:30",
            "art", "vorOrt",
            "ort", "Rathaus, Sitzungszimmer");

    static Town of(String ags, StepAnswers answers, WorkOverview work) {
        return new Town(CaseKey.of(new Ags(ags)), answers, work);
    }

    /** @return the open step with this element id; there must be exactly one */
    StepId open(String step) {
        List<WaitingStep> found = waiting(step);
        assertThat(found).as("open %s among %s", step, openSteps()).hasSize(1);
        return found.get(0).id();
    }

    List<WaitingStep> waiting(String step) {
        return work.of(caseKey).stream()
                .filter(waiting -> waiting.stepKey().equals(step))
                .toList();
    }

    List<String> openSteps() {
        return work.of(caseKey).stream().map(WaitingStep::stepKey).sorted().toList();
    }

    StepId complete(String step, Map<String, String> input) {
        StepId id = open(step);
        answers.complete(id, input, Optional.empty(), COORDINATOR, List.of());
        return id;
    }

    StepId answer(String step, Map<String, String> input) {
        StepId id = open(step);
        answers.complete(id, input, Optional.empty(), CONTACT, List.of());
        return id;
    }

    void decline(String step, Decline decline) {
        answers.decline(open(step), decline, Optional.of("Das möchten wir nicht."), CONTACT);
    }

    /** The short way of a town that has its account already, up to the test message. */
    void reachTestMessage() {
        complete("UserTask_RecordAnsprechperson", CONTACT_DATA);
        answer("UserTask_StateBestand", Map.of("bestand", "aktiv"));
        answer("UserTask_ConfirmBehoerdenkonto", ACCOUNT);
    }

    StepId proveAccount() {
        return complete("UserTask_SendTestnachricht", Map.of("empfangen", "ja", "empfangenAm", "01.03.2023"));
    }

    void proposeTermine() {
        complete("UserTask_PrepareErstgespraech", PROPOSALS);
    }

    /** The second proposal suits: 16 March 2023. */
    void agreeOnTermin() {
        proposeTermine();
        answer("UserTask_ChooseTermin", Map.of("terminwahl", "slot2"));
    }

    /** What is written down about a meeting that was held on 16 March 2023. */
    static Map<String, String> held(int massnahmen) {
        return Map.of(
                "stattgefunden", "ja",
                "gespraechAm", "16.03.2023",
                "protokoll", "Das Konto wird beantragt.",
                "anzahlMassnahmen", String.valueOf(massnahmen));
    }

    /** The whole way of the Erstgespräch; nothing is to be followed up. */
    void holdErstgespraech(Timers timers) {
        agreeOnTermin();
        timers.fire(this, "IntermediateEvent_TerminReached");
        complete("UserTask_HoldErstgespraech", held(0));
        answer("UserTask_ConfirmErgebnis", Map.of("ergebnis", "bestaetigt"));
    }
}
