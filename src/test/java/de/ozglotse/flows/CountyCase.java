package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.shared.Actor;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.tasklist.WorkOverview;
import de.ozglotse.tasklist.WorkOverview.WaitingStep;
import de.ozglotse.workflow.Cases;
import de.ozglotse.workflow.Completer;
import de.ozglotse.workflow.Completer.Channel;
import de.ozglotse.workflow.StepId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The county's own case in a test, and what its people do for it. */
record CountyCase(Town town) {

    static final String PROCESS = "vorgangsbearbeitung-requirements";
    static final String SURVEY = "UserTask_SurveyLandkreis";
    static final String ASSESS = "UserTask_AssessVoraussetzung";
    static final String DAY = "01.03.2023";
    static final Completer TEAM = new Completer(Actor.user("Deniz Aydın"), Channel.TASK);

    static final Map<String, String> AUFTRAG = Map.of(
            "auftrag", "Anforderungen klären",
            "leitfragen", "Wie zeichnen Sie mit?",
            "anzahlLandkreise", "2",
            "pilotaemter", "Bauamt\n\nJugendamt\nbauamt");
    static final Map<String, String> ANSWER = Map.of("antwortAm", DAY, "vorgehensweise", "Mit einem Pilotamt begonnen");

    /** Begins the case. */
    static CountyCase begun(StepAnswers answers, WorkOverview work, Cases cases) {
        cases.start(PROCESS, CaseKey.COUNTY);
        return of(answers, work);
    }

    static CountyCase of(StepAnswers answers, WorkOverview work) {
        return new CountyCase(new Town(CaseKey.COUNTY, answers, work));
    }

    StepId define() {
        return town.complete("UserTask_DefineAuftrag", AUFTRAG);
    }

    StepId select(String lines) {
        return town.complete("UserTask_SelectLandkreise", Map.of("landkreise", lines));
    }

    StepId answer(String landkreis) {
        StepId step = town.waiting(SURVEY).stream()
                .filter(waiting -> waiting.label().endsWith(landkreis))
                .findFirst()
                .orElseThrow()
                .id();
        town.answers().complete(step, ANSWER, Optional.empty(), TEAM, List.of());
        return step;
    }

    static Map<String, String> ersatz(String name) {
        return Map.of("ersatzVorgehen", "ersatz", "ersatzLandkreis", name);
    }

    void surveyTwoLandkreise() {
        select("Landkreis Eins\nLandkreis Zwei");
        answer("Landkreis Eins");
        answer("Landkreis Zwei");
    }

    void releaseAuswertung() {
        town.complete("UserTask_WriteAuswertung", Map.of("auswertungAm", DAY, "auswertung", "Alle beginnen klein"));
        town.complete("UserTask_ReleaseAuswertung", Map.of("auswertungFreigabe", "freigegeben"));
    }

    void reachChecklist() {
        town.complete("UserTask_AssessIstStand", Map.of("istStandAm", DAY, "istStand", "Version bekannt"));
        town.complete("UserTask_AskHersteller", Map.of("angefragtAm", DAY));
        town.complete(
                "UserTask_RecordHerstellerAntwort", Map.of("herstellerAntwortAm", DAY, "herstellerAntwort", "Möglich"));
    }

    void assessAll(String bewertung) {
        reachChecklist();
        assertThat(town.waiting(ASSESS)).hasSize(16);
        town.waiting(ASSESS).forEach(point -> assess(point, bewertung));
    }

    void assess(WaitingStep point, String bewertung) {
        town.answers()
                .complete(
                        point.id(),
                        Map.of("bewertung", bewertung, "befund", "Laut Hersteller", "geklaertAm", DAY),
                        Optional.empty(),
                        TEAM,
                        List.of());
    }

    void involve() {
        town.waiting("UserTask_SurveyFachamt")
                .forEach(office -> town.answers()
                        .complete(
                                office.id(),
                                Map.of("erhobenAm", DAY, "anforderungen", "Mitzeichnung"),
                                Optional.empty(),
                                TEAM,
                                List.of()));
        town.complete("UserTask_AssessRecht", Map.of("rechtAm", DAY, "rechtErgebnis", "Freigabe genügt"));
        List.of("Datenschutz", "Kreisarchiv", "Personalrat").forEach(this::involve);
    }

    private void involve(String office) {
        String field = office.toLowerCase(Locale.ROOT);
        town.complete("UserTask_Involve" + office, Map.of(field + "Am", DAY, field + "Ergebnis", "Einverstanden"));
    }

    void decide(String beschluss, Timers timers) {
        town.complete("UserTask_WriteKatalog", Map.of("katalogAm", DAY));
        town.complete("UserTask_ReviewKatalog", Map.of("katalogPruefung", "inOrdnung"));
        town.complete("UserTask_WriteVorlage", Map.of("sitzungAm", "20.03.2023, 14:00", "empfehlung", "Freigeben"));
        timers.fire(town, "IntermediateEvent_SitzungReached");
        town.complete("UserTask_RecordBeschluss", Map.of("beschluss", beschluss, "beschlussAm", "20.03.2023"));
    }
}
