package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;

import de.ozglotse.TestClock;
import de.ozglotse.okr.Facts;
import de.ozglotse.tasklist.StepAnswers;
import de.ozglotse.workflow.Cases;
import de.ozglotse.workflow.OpenSteps.Decline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The longer ways to an account through the whole application: application, waiting, shortcomings, declines. */
@FlowTest
class FreischaltungFlowTests {

    private static final String OVERDUE = "IntermediateEvent_FreischaltungOverdue";
    private static final String UNLOCKED = "KontoFreigeschaltet";

    @Autowired
    private Towns towns;

    @Autowired
    private StepAnswers answers;

    @Autowired
    private Cases cases;

    @Autowired
    private Facts facts;

    @Autowired
    private Timers timers;

    @Autowired
    private TestClock clock;

    private Town town;

    @BeforeEach
    void begin() {
        town = towns.begin("08417010");
        town.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
    }

    @Test
    void asksToConfirmTheAccountOnceItIsUnlocked() {
        apply();
        assertThat(facts.of(town.caseKey()))
                .extracting(fact -> fact.type().value())
                .containsExactlyInAnyOrder("ansprechperson-benannt", "behoerdenkonto-beantragt");

        assertThat(cases.send(UNLOCKED, town.caseKey())).isTrue();

        assertThat(town.openSteps()).contains("UserTask_ConfirmBehoerdenkonto");
        assertThat(timers.due(town, OVERDUE)).isEmpty();
        assertThat(cases.send(UNLOCKED, town.caseKey())).isFalse();
    }

    @Test
    void escalatesTheThirdInquiryInVain() {
        apply();
        for (int round = 1; round <= 3; round++) {
            timers.fire(town, OVERDUE);
            assertThat(town.openSteps()).contains("UserTask_AskStand");
            town.complete("UserTask_AskStand", Map.of("stand", "offen"));
        }

        assertThat(town.openSteps()).contains("UserTask_EscalateAntrag");
        assertThat(timers.due(town, OVERDUE)).isEmpty();
        town.complete("UserTask_EscalateAntrag", Map.of("eskalation", "warten", "notiz", "BITBW kümmert sich."));
        assertThat(timers.due(town, OVERDUE)).containsExactly(clock.instant().plus(Duration.ofDays(14)));
    }

    @Test
    void goesOnWhenAnInquiryFindsTheAccountUnlocked() {
        apply();
        timers.fire(town, OVERDUE);

        town.complete("UserTask_AskStand", Map.of("stand", "freigeschaltet"));

        assertThat(town.openSteps()).contains("UserTask_ConfirmBehoerdenkonto");
    }

    @Test
    void appliesAnewAfterTheEscalation() {
        apply();
        for (int round = 1; round <= 3; round++) {
            timers.fire(town, OVERDUE);
            town.complete("UserTask_AskStand", Map.of("stand", "offen"));
        }

        town.complete("UserTask_EscalateAntrag", Map.of("eskalation", "neuBeantragen", "notiz", "Antrag verloren."));

        assertThat(town.openSteps()).contains("UserTask_PrepareAntrag");
    }

    @Test
    void clarifiesAnUnclearAccess() {
        town.answer("UserTask_StateBestand", Map.of("bestand", "zugangUnklar"));

        town.complete("UserTask_ClarifyZugang", Map.of("zugang", "geklaert"));

        assertThat(town.openSteps()).contains("UserTask_ConfirmBehoerdenkonto");
    }

    @Test
    void repeatsTheTestUntilTheMessageArrives() {
        town.answer("UserTask_StateBestand", Map.of("bestand", "aktiv"));
        town.answer("UserTask_ConfirmBehoerdenkonto", Town.ACCOUNT);
        for (int round = 1; round <= 2; round++) {
            town.complete("UserTask_SendTestnachricht", Map.of("empfangen", "nein", "mangel", "Postfach fehlt"));
            town.answer("UserTask_FixMangel", Map.of("behobenAm", "01.03.2023"));
        }

        town.proveAccount();

        assertThat(facts.of(town.caseKey()))
                .filteredOn(fact -> fact.type().value().equals("behoerdenkonto-nachgewiesen"))
                .hasSize(1);
        assertThat(town.openSteps()).containsExactly("UserTask_PrepareErstgespraech");
    }

    @Test
    void asksAgainOnTheDayOfTheWiedervorlage() {
        town.decline("UserTask_StateBestand", Decline.ABGELEHNT);
        town.complete(
                "UserTask_DocumentAblehnung",
                Map.of("grund", "Kein Personal.", "vorgehen", "wiedervorlage", "wiedervorlage", "01.06.2023"));
        assertThat(town.openSteps()).containsExactly("UserTask_PrepareErstgespraech");
        assertThat(timers.due(town, Timers.WIEDERVORLAGE)).containsExactly(Instant.parse("2023-05-31T22:00:00Z"));

        timers.fire(town, Timers.WIEDERVORLAGE);

        assertThat(town.openSteps()).contains("UserTask_StateBestand");
        assertThat(answers.open(town.open("UserTask_StateBestand"))
                        .orElseThrow()
                        .due())
                .hasValueSatisfying(due -> assertThat(due).isAfter(LocalDate.parse("2023-06-01")));
    }

    @Test
    void asksAgainAfterATalkWithTheMayor() {
        town.decline("UserTask_StateBestand", Decline.ABGELEHNT);
        town.complete("UserTask_DocumentAblehnung", Map.of("grund", "Kein Personal.", "vorgehen", "gespraech"));

        town.complete(
                "UserTask_TalkToBuergermeister",
                Map.of("gefuehrtAm", "01.03.2023", "ergebnisnotiz", "Der Bürgermeister unterstützt das."));

        assertThat(town.openSteps()).contains("UserTask_StateBestand");
    }

    @Test
    void leavesAMunicipalityThatIsPutBackWithoutAFact() {
        town.decline("UserTask_StateBestand", Decline.ABGELEHNT);

        town.complete("UserTask_DocumentAblehnung", Map.of("grund", "Kein Personal.", "vorgehen", "zurueckstellen"));

        assertThat(town.openSteps()).containsExactly("UserTask_PrepareErstgespraech");
        assertThat(facts.of(town.caseKey()))
                .extracting(fact -> fact.type().value())
                .containsExactly("ansprechperson-benannt");
        assertThat(answers.latest(town.caseKey(), "UserTask_DocumentAblehnung")
                        .orElseThrow()
                        .values())
                .containsEntry("grund", "Kein Personal.");
    }

    private void apply() {
        town.answer("UserTask_StateBestand", Map.of("bestand", "keines"));
        town.complete(
                "UserTask_PrepareAntrag",
                Map.of(
                        "kontoart", "zentral",
                        "bebpo", "ja",
                        "gvvGemeinsam", "nein",
                        "kontoverwaltung", "Frau Sabine Maurer",
                        "stellvertretung", "Herr Jonas Kübler"));
        town.answer("UserTask_ReportAntrag", Map.of("beantragtAm", "28.02.2023", "weg", "online"));
    }
}
