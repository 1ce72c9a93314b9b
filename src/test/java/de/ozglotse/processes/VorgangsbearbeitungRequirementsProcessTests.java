package de.ozglotse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The paths of {@code vorgangsbearbeitung-requirements} and of the three processes that it calls. */
@ExtendWith(FlowNodeCoverage.class)
class VorgangsbearbeitungRequirementsProcessTests {

    private static final String LANDKREIS = "landkreis-survey";
    private static final String CHECK = "voraussetzung-assessment";
    private static final String FACHAMT = "fachamt-survey";
    private static final String SURVEY = "UserTask_SurveyLandkreis";
    private static final String REMIND = "UserTask_RemindLandkreis";
    private static final String ERSATZ = "UserTask_DecideOnErsatz";
    private static final String REMINDER = "BoundaryEvent_LandkreisReminderDue";
    private static final String OVERDUE = "BoundaryEvent_LandkreisAntwortOverdue";
    private static final String HERSTELLER = "UserTask_RecordHerstellerAntwort";
    private static final String KATALOG = "UserTask_WriteKatalog";
    private static final String BESCHLUSS = "UserTask_RecordBeschluss";
    private static final String DAY = "2023-02-01";

    @Test
    void leadsFromTheAuftragToTheBeschluss(RecordingDelegates delegates) {
        var county = deciding();

        county.complete(BESCHLUSS, "beschluss", "freigegeben", "beschlussAm", "2023-03-20");

        county.endsAt("EndEvent_AnforderungenReleased");
        assertThat(delegates.calls()).startsWith("prepareErhebung", "agreeTarget", "agreeTarget");
        assertThat(delegates.callsOf("recordLandkreisAntwort")).isEqualTo(2);
        assertThat(delegates.callsOf("recordVoraussetzung")).isEqualTo(2);
        assertThat(delegates.callsOf("recordFachamt")).isEqualTo(2);
    }

    @Test
    void remindsTwiceAndThenAsksForAnotherLandkreis(RecordingDelegates delegates) {
        begun().complete("UserTask_SelectLandkreise", "landkreise", "A\nB");
        var survey = CaseDriver.allCalled(LANDKREIS).get(0).opens(SURVEY);
        var asked = survey.dueOf(OVERDUE).minus(Duration.ofDays(21));

        survey.fire(REMINDER, asked.plus(Duration.ofDays(7))).complete(REMIND, "erinnertAm", DAY);
        survey.fire(REMINDER, asked.plus(Duration.ofDays(14)));
        assertThat(survey.jobs(REMINDER)).isEmpty();
        survey.opens(SURVEY, REMIND);
        survey.fire(OVERDUE, asked.plus(Duration.ofDays(21))).opens(ERSATZ);
        survey.complete(ERSATZ, "ersatzVorgehen", "ersatz", "ersatzLandkreis", "C")
                .opens(SURVEY);

        assertThat(delegates.callsOf("replaceLandkreis")).isEqualTo(1);
        assertThat(survey.timesPassed("EndEvent_LandkreisReminded")).isEqualTo(1);
        assertThat(survey.jobs(REMINDER)).hasSize(1);
        answer(survey).endsAt("EndEvent_LandkreisSurveyed");
    }

    @Test
    void asksTheSameLandkreisAgain(RecordingDelegates delegates) {
        begun().complete("UserTask_SelectLandkreise", "landkreise", "A\nB");
        var survey = CaseDriver.allCalled(LANDKREIS).get(0);

        survey.fire(OVERDUE).complete(ERSATZ, "ersatzVorgehen", "erneut");

        survey.opens(SURVEY);
        assertThat(delegates.callsOf("replaceLandkreis")).isZero();
    }

    @Test
    void evaluatesOnlyWhenEnoughLandkreiseHaveAnswered() {
        var county = begun();
        county.complete("UserTask_SelectLandkreise", "landkreise", "A\nB");

        answer(CaseDriver.allCalled(LANDKREIS).get(0));
        assertThat(county.openSteps()).doesNotContain("UserTask_WriteAuswertung");
        answer(CaseDriver.allCalled(LANDKREIS).get(0));

        assertThat(county.openSteps()).contains("UserTask_WriteAuswertung");
    }

    @Test
    void sendsTheAuswertungBack() {
        var county = begun();
        surveyLandkreise(county);
        county.complete("UserTask_WriteAuswertung", "auswertungAm", DAY, "auswertung", "Erster Stand");

        county.complete(
                "UserTask_ReleaseAuswertung",
                "auswertungFreigabe",
                "nacharbeit",
                "auswertungHinweise",
                "Kosten fehlen");

        assertThat(county.openSteps()).contains("UserTask_WriteAuswertung");
    }

    @Test
    void chasesTheHerstellerEveryFourteenDays() {
        var county = askedHersteller();
        var asked = county.dueOf("BoundaryEvent_HerstellerOverdue").minus(Duration.ofDays(14));
        county.fire("BoundaryEvent_HerstellerOverdue", asked.plus(Duration.ofDays(14)));
        assertThat(county.openSteps()).contains("UserTask_ChaseHersteller").doesNotContain(HERSTELLER);

        county.complete("UserTask_ChaseHersteller", "mahnung", "gemahnt");

        assertThat(county.openSteps()).contains(HERSTELLER);
        assertThat(county.dueOf("BoundaryEvent_HerstellerOverdue"))
                .isBetween(asked.plus(Duration.ofDays(28)), asked.plus(Duration.ofDays(29)));
    }

    @Test
    void goesOnWithoutTheHersteller() {
        var county = askedHersteller();
        county.fire("BoundaryEvent_HerstellerOverdue");

        county.complete("UserTask_ChaseHersteller", "mahnung", "ohneAntwort");

        assertThat(CaseDriver.allCalled(CHECK)).hasSize(2);
    }

    @Test
    void estimatesWhatIsMissing(RecordingDelegates delegates) {
        delegates.letLueckenBeFound(1);
        var county = begun();
        surveyLandkreise(county);
        releaseAuswertung(county);
        involve(county);
        assess(county);

        county.opens("UserTask_EstimateMassnahmen");
        county.complete("UserTask_EstimateMassnahmen", "massnahmen", "Modul kaufen", "kosten", 12000L);

        county.opens(KATALOG);
    }

    @Test
    void sendsTheKatalogBack() {
        var county = cataloguing();
        county.complete(KATALOG, "katalogAm", DAY);

        county.complete("UserTask_ReviewKatalog", "katalogPruefung", "nacharbeit", "katalogMaengel", "Kapitel 7 fehlt");

        county.opens(KATALOG);
    }

    @Test
    void waitsForTheSitzung() {
        var county = cataloguing();
        proposeDecision(county);

        county.opens();
        assertThat(county.dueOf("IntermediateEvent_SitzungReached"))
                .isEqualTo(local(LocalDateTime.of(2023, 3, 20, 14, 0)));
    }

    @Test
    void reworksTheKatalogAfterTheSitzung() {
        deciding()
                .complete(BESCHLUSS, "beschluss", "nacharbeit", "beschlussAm", "2023-03-20")
                .opens(KATALOG);
    }

    @Test
    void asksAgainOnTheNewDate() {
        var county = deciding()
                .complete(BESCHLUSS, "beschluss", "vertagt", "beschlussAm", "2023-03-20", "vertagtBis", "2023-04-17")
                .opens();

        county.fire(
                "IntermediateEvent_NewSitzungReached",
                local(LocalDate.of(2023, 4, 17).atStartOfDay()));

        county.opens(BESCHLUSS);
    }

    @Test
    void endsWithoutTheRequirementsIfTheyAreDeclined() {
        deciding()
                .complete(BESCHLUSS, "beschluss", "abgelehnt", "beschlussAm", "2023-03-20", "begruendung", "Kein Geld")
                .endsAt("EndEvent_NotPursued");
    }

    private static CaseDriver begun() {
        return CaseDriver.start("vorgangsbearbeitung-requirements")
                .complete(
                        "UserTask_DefineAuftrag",
                        "auftrag",
                        "Anforderungen klären",
                        "leitfragen",
                        "Wie zeichnen Sie mit?",
                        "anzahlLandkreise",
                        2L,
                        "pilotaemter",
                        "Bauamt\nJugendamt")
                .opens("UserTask_SelectLandkreise", "UserTask_AssessIstStand");
    }

    private static CaseDriver askedHersteller() {
        var county = begun();
        county.complete("UserTask_AssessIstStand", "istStandAm", DAY, "istStand", "Version bekannt");
        return county.complete("UserTask_AskHersteller", "angefragtAm", DAY);
    }

    private static void surveyLandkreise(CaseDriver county) {
        county.complete("UserTask_SelectLandkreise", "landkreise", "A\nB");
        CaseDriver.allCalled(LANDKREIS).forEach(VorgangsbearbeitungRequirementsProcessTests::answer);
    }

    private static CaseDriver answer(CaseDriver survey) {
        return survey.complete(SURVEY, "antwortAm", DAY, "vorgehensweise", "Mit einem Pilotamt begonnen");
    }

    private static void releaseAuswertung(CaseDriver county) {
        county.complete("UserTask_WriteAuswertung", "auswertungAm", DAY, "auswertung", "Alle beginnen klein");
        county.complete("UserTask_ReleaseAuswertung", "auswertungFreigabe", "freigegeben");
    }

    private static void assess(CaseDriver county) {
        county.complete("UserTask_AssessIstStand", "istStandAm", DAY, "istStand", "Version bekannt");
        county.complete("UserTask_AskHersteller", "angefragtAm", DAY);
        county.complete(HERSTELLER, "herstellerAntwortAm", DAY, "herstellerAntwort", "Alles möglich");
        CaseDriver.allCalled(CHECK)
                .forEach(point -> point.complete(
                                "UserTask_AssessVoraussetzung",
                                "bewertung",
                                "erfuellt",
                                "befund",
                                "Laut Hersteller",
                                "geklaertAm",
                                DAY)
                        .endsAt("EndEvent_VoraussetzungAssessed"));
    }

    private static void involve(CaseDriver county) {
        CaseDriver.allCalled(FACHAMT)
                .forEach(office -> office.complete(
                                "UserTask_SurveyFachamt", "erhobenAm", DAY, "anforderungen", "Mitzeichnung")
                        .endsAt("EndEvent_FachamtSurveyed"));
        county.complete("UserTask_AssessRecht", "rechtAm", DAY, "rechtErgebnis", "Freigabe genügt");
        county.complete("UserTask_InvolveDatenschutz", "datenschutzAm", DAY, "datenschutzErgebnis", "Löschkonzept");
        county.complete("UserTask_InvolveKreisarchiv", "kreisarchivAm", DAY, "kreisarchivErgebnis", "xdomea");
        county.complete("UserTask_InvolvePersonalrat", "personalratAm", DAY, "personalratErgebnis", "Schulung");
    }

    private static CaseDriver cataloguing() {
        var county = begun();
        surveyLandkreise(county);
        releaseAuswertung(county);
        assess(county);
        involve(county);
        return county.opens(KATALOG);
    }

    private static void proposeDecision(CaseDriver county) {
        county.complete(KATALOG, "katalogAm", DAY);
        county.complete("UserTask_ReviewKatalog", "katalogPruefung", "inOrdnung");
        county.complete(
                "UserTask_WriteVorlage", "sitzungAm", "2023-03-20T14:00", "empfehlung", "Freigeben und ausschreiben");
    }

    private static CaseDriver deciding() {
        var county = cataloguing();
        proposeDecision(county);
        county.fire(
                "IntermediateEvent_SitzungReached",
                local(LocalDate.of(2023, 3, 20).atTime(14, 0)));
        return county.opens(BESCHLUSS);
    }

    private static Instant local(LocalDateTime time) {
        return time.atZone(ZoneId.systemDefault()).toInstant();
    }
}
