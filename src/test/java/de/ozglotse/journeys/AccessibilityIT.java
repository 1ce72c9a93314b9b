package de.ozglotse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every kind of page, on a desk and on a phone, in light and dark.
 *
 * <p>None breaks a rule of axe, scrolls sideways, violates the content security policy or loads anything from elsewhere.
 */
class AccessibilityIT {

    private static final String FIRST_QUESTION = "Hat Ihre Kommune schon ein Behördenkonto auf service-bw?";
    private static final String OBERNHEIM = "08417047";
    private static final String STRASSBERG = "08417063";

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    private static SignedIn coordination;
    private static CountyInUse county;
    private static String closedTask;
    private static int checks;

    @BeforeAll
    static void prepare() {
        coordination = SignedIn.as("koordination", JOURNEY.address());
        county = new CountyInUse(coordination);
        closedTask = county.recordContact("Dautmergen");
        county.proveBehoerdenkonto("Dautmergen");
        county.recordContact("Obernheim");
        county.recordContact("Straßberg");
        county.recordContact("Ratshausen");
        county.putBack(CoordinatorPages.BITZ);
    }

    @AfterAll
    static void count() {
        System.out.println(checks + " views of pages inspected");
    }

    @Test
    void theInspectionSeesWhatIsWrong() {
        Visitor visitor = JOURNEY.chromium().desk();
        visitor.open("/anmelden");
        Inspection inspection = inspect(visitor);
        visitor.page().evaluate("""
                        document.querySelector('main').innerHTML = '<img src="/assets/favicon.svg"><p class="z-tbl">'
                            + '<input></p>';
                        document.querySelector('main').style.width = '3000px';
                        """);
        inspection.here("broken page");
        assertThat(inspection.findings())
                .anyMatch(finding -> finding.contains("image-alt"))
                .anyMatch(finding -> finding.contains("label"))
                .anyMatch(finding -> finding.contains("scrolls sideways"));
    }

    @Test
    void nobodyIsShutOutBeforeTheSignIn() {
        Visitor visitor = JOURNEY.chromium().desk();
        Inspection inspection = inspect(visitor);
        inspection.visit("/anmelden", "/hilfe", "/barrierefreiheit", "/datenschutz", "/impressum");
        visitor.open("/anmelden");
        visitor.fill("Benutzername", "koordination");
        visitor.fill("Passwort", "falsch");
        visitor.press("Anmelden");
        visitor.sees("Anmelden");
        inspection.here("sign-in failed");
        assertFlawless(inspection);
    }

    @Test
    void theCoordinatorIsNotShutOut() {
        Inspection inspection = inspect(JOURNEY.chromium().desk().signIn("koordination"));
        inspection.visit(CoordinatorPages.paths(county, closedTask));
        assertFlawless(inspection);
    }

    @Test
    void whoPlansAQuarterIsNotShutOut() {
        Inspection inspection = inspect(JOURNEY.chromium().desk().signIn("koordination"));
        inspection.visit(StrategyPages.paths());
        assertFlawless(inspection);
    }

    @Test
    void theTaskListIsNotShutOut() {
        Inspection inspection = inspect(JOURNEY.chromium().desk().signIn("koordination"));
        inspection.visit(CoordinatorPages.ofTheTaskList(county));
        assertFlawless(inspection);
    }

    @Test
    void aTaskThatGoesWrongShutsNobodyOut() {
        Visitor coordinator = JOURNEY.chromium().desk().signIn("koordination");
        Inspection inspection = inspect(coordinator);
        String task = county.step(CountyInUse.RECORD_CONTACT, "Nusplingen");
        coordinator.open("/aufgaben/" + task);
        coordinator.fill("Vorname und Name", "");
        coordinator.press("Aufgabe abschließen");
        coordinator.page().getByRole(AriaRole.ALERT).waitFor();
        inspection.here("task with errors");

        String question = county.step("UserTask_StateBestand", "Straßberg");
        coordinator.open("/aufgaben/" + question);
        coordinator.press("Antwort eintragen");
        coordinator.page().getByRole(AriaRole.ALERT).waitFor();
        inspection.here("answer on behalf with errors");

        coordinator.open("/aufgaben/" + task);
        coordinator.fill("Vorname und Name", "Herr Tobias Reiner");
        county.recordContact("Nusplingen");
        coordinator.press("Aufgabe abschließen");
        coordinator.sees("Diese Aufgabe ist nicht mehr offen");
        inspection.here("conflict");
        assertFlawless(inspection);
    }

    @Test
    void aCorrectionThatGoesWrongShutsNobodyOut() {
        Visitor coordinator = JOURNEY.chromium().desk().signIn("koordination");
        Inspection inspection = inspect(coordinator);
        Map<String, String> buttons = Map.of(
                "/aufgaben/" + closedTask + "/wieder-oeffnen", "Schritt wieder öffnen",
                "/aufgaben/" + county.step("UserTask_StateBestand", "Ratshausen") + "/ueberspringen",
                        "Schritt überspringen",
                "/gemeinden/" + CoordinatorPages.DAUTMERGEN + "/begleitung/ende", "Begleitung beenden",
                "/gemeinden/" + CoordinatorPages.BITZ + "/begleitung/wiederaufnahme", "Begleitung wieder aufnehmen");
        buttons.forEach((page, button) -> {
            coordinator.open(page);
            coordinator.press(button);
            coordinator.page().getByRole(AriaRole.ALERT).waitFor();
            inspection.here("errors of " + button);
        });
        coordinator.open("/gemeinden/" + CoordinatorPages.BITZ + "/begleitung/ende");
        inspection.here("ended already");
        assertFlawless(inspection);
    }

    @Test
    void theTownHallIsNotShutOut() {
        Visitor coordinator = JOURNEY.chromium().desk().signIn("koordination");
        String link = coordinator.linkInOutbox(FIRST_QUESTION, OBERNHEIM);
        Inspection outbox = inspect(coordinator);
        outbox.visit(coordinator.page().url());

        Visitor contact = JOURNEY.chromium().phone();
        Inspection inspection = inspect(contact);
        inspection.visit(link);
        for (String choice : new String[] {"Bestätigen", "Noch nicht", "Rückfrage", "Nicht zuständig", "Ablehnen"}) {
            contact.choose(choice);
            contact.press("Antwort senden");
            contact.page().getByRole(AriaRole.ALERT).waitFor();
            inspection.here("errors of " + choice);
        }
        contact.choose("Bestätigen");
        contact.choose("Zugang unklar");
        contact.sendAnswer("Sabine Maurer");
        inspection.visit(link + "/danke", link, link + "/schritte", link + "/aendern", link + "/neu");
        inspection.visit("/r/" + "A".repeat(43), "/r/" + "A".repeat(43) + "/neu");

        contact.open(coordinator.linkInOutbox(FIRST_QUESTION, STRASSBERG));
        contact.choose("Rückfrage");
        contact.fill("Ihre Frage", "Gilt das beBPo auch als Behördenkonto?");
        contact.sendAnswer("Carmen Stauß");
        inspection.here("thanks for a question");
        outbox.visit("/aufgaben/" + county.step("UserTask_StateBestand", "Straßberg"));
        assertFlawless(outbox);
        assertFlawless(inspection);
    }

    @Test
    void theManagementIsNotShutOut() {
        Visitor management = JOURNEY.chromium().desk().signIn("leitung");
        Inspection inspection = inspect(management);
        inspection.visit(ManagementPages.paths(coordination));
        assertFlawless(inspection);
    }

    @Test
    void whoCancelsTheWeeklyReportIsNotShutOut() {
        Visitor administrator = JOURNEY.chromium().desk().signIn("verwaltung");
        administrator.open("/verwaltung/benutzer");
        String person = href(administrator.page(), "Katrin Vogel").replaceFirst(".*/", "");
        Visitor reader = JOURNEY.chromium().phone();
        Inspection inspection = inspect(reader);
        inspection.visit(ManagementPages.weeklyReport(JOURNEY.application(), person, "koordination"));
        reader.press("Abbestellen");
        reader.sees("Der Wochenbericht ist abbestellt");
        inspection.here("weekly report cancelled");
        reader.press("Wieder bestellen");
        reader.sees("Wochenbericht abbestellen");
        inspection.here("weekly report ordered again");
        assertFlawless(inspection);
    }

    @Test
    void whoReadsReportsIsNotShutOut() {
        Visitor coordinator = JOURNEY.chromium().desk().signIn("koordination");
        Inspection inspection = inspect(coordinator);
        String last = freeze(coordinator);
        inspection.visit(last, last + "/pruefung", "/berichte/neu?adressat=LENKUNGSGRUPPE");
        String before = last.replace("/berichte/", "");
        inspection.visit("/berichte/vergleich?alt=" + before + "&neu="
                + freeze(coordinator).replace("/berichte/", ""));
        coordinator.open("/berichte");
        coordinator.fill("Empfänger", "Geschäftsstelle des Kreistags");
        coordinator.press("Link erzeugen");
        coordinator.sees("Link erzeugt");
        inspection.here("link of a committee");
        String link = coordinator.page().getByLabel("Adresse").inputValue();
        inspection.visit("/berichte");
        assertFlawless(inspection);

        Inspection committee = inspect(JOURNEY.chromium().phone());
        committee.visit(link, link + "/" + before, "/b/" + "A".repeat(43));
        assertFlawless(committee);
        Inspection management = inspect(JOURNEY.chromium().desk().signIn("leitung"));
        management.visit("/berichte", last);
        assertFlawless(management);
    }

    /** @return the address of the report */
    private static String freeze(Visitor coordinator) {
        coordinator.open("/berichte/neu?adressat=GREMIUM");
        coordinator.press("Einfrieren");
        coordinator.page().waitForURL(Pattern.compile(".*/berichte/\\d{4}-q\\d/\\d+"));
        return URI.create(coordinator.page().url()).getPath();
    }

    @Test
    void theAdministrationIsNotShutOut() {
        Visitor administrator = JOURNEY.chromium().desk().signIn("verwaltung");
        Inspection inspection = inspect(administrator);
        administrator.open("/verwaltung/benutzer");
        String person = href(administrator.page(), "Katrin Vogel");
        administrator.open("/verwaltung/gemeinden");
        String report = href(administrator.page(), "GV100AD");
        inspection.visit(
                "/verwaltung",
                "/verwaltung/stoerungen",
                "/verwaltung/ablaeufe",
                "/verwaltung/protokoll",
                "/verwaltung/benutzer",
                "/verwaltung/benutzer/neu",
                person,
                "/verwaltung/gemeinden",
                report);
        administrator.open("/verwaltung/benutzer/neu");
        administrator.press("anlegen");
        administrator.page().getByRole(AriaRole.ALERT).waitFor();
        inspection.here("new user with errors");
        assertFlawless(inspection);
    }

    private static Inspection inspect(Visitor visitor) {
        return new Inspection(visitor.page(), JOURNEY.address());
    }

    private static void assertFlawless(Inspection inspection) {
        checks += inspection.checks();
        assertThat(inspection.findings()).isEmpty();
    }

    private static String href(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .getAttribute("href");
    }
}
