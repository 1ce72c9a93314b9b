package de.ozglotse.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.ozglotse.ApplicationTest;
import de.ozglotse.DemoCounty;
import de.ozglotse.TestClock;
import de.ozglotse.diagram.DiagramView;
import de.ozglotse.shared.CaseKey;
import de.ozglotse.tasklist.CaseDiagrams;
import de.ozglotse.tasklist.StepCorrections;
import de.ozglotse.tasklist.StepUndo;
import de.ozglotse.workflow.Cases;
import de.ozglotse.workflow.OpenSteps.Decline;
import de.ozglotse.workflow.RunningProcess;
import de.ozglotse.workflow.RunningProcesses;
import de.ozglotse.workflow.StepId;
import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** The drawings of the processes while a municipality takes its way. */
@ApplicationTest
@Transactional
class DiagramTests {

    private static final String DONE = "Ansprechperson und Funktionspostfach erfassen</a>"
            + "<span class=\"z-meta\"> – erledigt am 01.03.2023</span>";

    @Autowired
    private Towns towns;

    @Autowired
    private StepUndo undo;

    @Autowired
    private RunningProcesses running;

    @Autowired
    private CaseDiagrams diagrams;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoCounty county;

    private Town dautmergen;

    @BeforeEach
    void begin(@Autowired TestClock clock) {
        clock.set(TestClock.START);
        county.prepare("08417014", "08417015", "08417016");
        dautmergen = towns.of("08417014");
    }

    @Test
    void knowsWhereEveryRunningProcessWaits() {
        assertThat(running.of(dautmergen.caseKey()))
                .extracting(process -> process.diagram().key())
                .containsExactly("municipality-onboarding", "behoerdenkonto-setup", "erstgespraech");
        assertThat(running.of(dautmergen.caseKey()))
                .extracting(RunningProcess::waiting)
                .map(List::copyOf)
                .allSatisfy(waiting -> assertThat(waiting).isNotEmpty());
        assertThat(waiting("municipality-onboarding"))
                .containsExactlyInAnyOrder("CallActivity_SetUpBehoerdenkonto", "CallActivity_HoldErstgespraech");
        assertThat(waiting("behoerdenkonto-setup")).containsExactly("UserTask_RecordAnsprechperson");
    }

    @Test
    void knowsWhichEventsAreAwaited() {
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        dautmergen.answer("UserTask_StateBestand", Map.of("bestand", "keines"));
        dautmergen.complete(
                "UserTask_PrepareAntrag",
                Map.of(
                        "kontoart", "zentral",
                        "kontoverwaltung", "Frau Sabine Maurer",
                        "stellvertretung", "Herr Jonas Kübler"));
        dautmergen.answer("UserTask_ReportAntrag", Map.of("beantragtAm", "01.03.2023", "weg", "mail"));

        assertThat(waiting("behoerdenkonto-setup"))
                .contains("IntermediateEvent_KontoUnlocked")
                .hasSize(2)
                .doesNotContain("Gateway_AwaitFreischaltung");
    }

    @Test
    void marksStepsWithAnAnswerThatCounts() {
        StepId recorded = dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        assertThat(page("/gemeinden/08417014")).contains(DONE, "aktueller Schritt: Bestand des Behördenkontos angeben");

        undo.undo(recorded, Town.COORDINATOR);

        assertThat(page("/gemeinden/08417014"))
                .doesNotContain(DONE)
                .contains("aktueller Schritt: Ansprechperson und Funktionspostfach erfassen");
    }

    @Test
    void leadsFromAStepThatWasDoneToItsAnswer() {
        StepId recorded = dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        assertThat(page("/gemeinden/08417014"))
                .contains("href=\"/aufgaben/" + recorded + "\">Ansprechperson und Funktionspostfach erfassen</a>");
        assertThat(page("/gemeinden/08417014", "LEITUNG"))
                .contains("erledigt am 01.03.2023")
                .doesNotContain("/aufgaben/" + recorded);
    }

    @Test
    void saysWhatWasSkipped(@Autowired StepCorrections corrections) {
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        StepId skipped = dautmergen.open("UserTask_StateBestand");

        corrections.skip(skipped, Map.of("bestand", "aktiv"), "Am Telefon geklärt.", Town.COORDINATOR);

        assertThat(page("/gemeinden/08417014"))
                .contains(
                        "href=\"/aufgaben/" + skipped + "\">Bestand des Behördenkontos angeben</a>",
                        "übersprungen am 01.03.2023");
    }

    @Test
    void keepsWhatWasDoneInAProcessThatGoesOnAfterItsLastAnswerWasTakenBack() {
        dautmergen.reachTestMessage();
        StepId last = dautmergen.proveAccount();

        undo.undo(last, Town.COORDINATOR);

        assertThat(page("/gemeinden/08417014")).contains(DONE, "aktueller Schritt: Testnachricht senden");
    }

    @Test
    void forgetsWhatWasDoneBeforeTheMunicipalityBeganAnew(@Autowired Cases cases) {
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        cases.send("BegleitungBeendet", dautmergen.caseKey());

        cases.start("municipality-onboarding", dautmergen.caseKey());

        assertThat(page("/gemeinden/08417014"))
                .contains("aktueller Schritt: Ansprechperson und Funktionspostfach erfassen")
                .doesNotContain(DONE);
    }

    @Test
    void doesNotCallADeclinedQuestionDone() {
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);
        dautmergen.decline("UserTask_StateBestand", Decline.ABGELEHNT);

        assertThat(page("/gemeinden/08417014"))
                .contains("Bestand des Behördenkontos angeben<span class=\"z-meta\"> – noch nicht bearbeitet</span>");
    }

    @Test
    void leavesOutWhatOnlyAccompaniesAnotherProcess() {
        dautmergen.complete("UserTask_RecordAnsprechperson", Town.CONTACT_DATA);

        assertThat(running.of(dautmergen.caseKey()))
                .extracting(process -> process.diagram().key())
                .contains("rathaus-step");
        assertThat(diagrams.of(dautmergen.caseKey()))
                .extracting(DiagramView::process)
                .containsExactly("municipality-onboarding", "behoerdenkonto-setup", "erstgespraech");
    }

    @Test
    void showsATaskInItsProcess() {
        StepId step = dautmergen.open("UserTask_PrepareErstgespraech");

        assertThat(page("/aufgaben/" + step))
                .contains(
                        "Wo wir im Ablauf stehen</h2>",
                        "aria-label=\"Ablauf Erstgespräch führen, aktueller Schritt: Erstgespräch vorbereiten\"");
    }

    @Test
    void asksTheDatabaseEquallyOftenHoweverManyMunicipalitiesHaveBegun(@Autowired EntityManagerFactory factory) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long few = statements(statistics);

        county.prepare("08417013", "08417022", "08417025");

        assertThat(statements(statistics)).isEqualTo(few);
    }

    private long statements(Statistics statistics) {
        List<String> pages = List.of("/ablaeufe", "/ablaeufe/erstgespraech", "/gemeinden/08417014");
        // what the test has done before is only written now
        pages.forEach(this::page);
        statistics.clear();
        pages.forEach(this::page);
        return statistics.getPrepareStatementCount();
    }

    private Set<String> waiting(String process) {
        CaseKey caseKey = dautmergen.caseKey();
        return running.of(caseKey).stream()
                .filter(found -> found.diagram().key().equals(process))
                .findFirst()
                .orElseThrow()
                .waiting();
    }

    private String page(String address) {
        return page(address, "KOORDINATION");
    }

    private String page(String address, String role) {
        byte[] body = mvc.get()
                .uri(address)
                .with(user("somebody").roles(role))
                .exchange()
                .getMvcResult()
                .getResponse()
                .getContentAsByteArray();
        return new String(body, StandardCharsets.UTF_8);
    }
}
